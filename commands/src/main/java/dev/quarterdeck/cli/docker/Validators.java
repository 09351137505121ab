package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.flags.FlagException;

/** Tests of single flag values, with docker's words for what is wrong. */
final class Validators {
    private Validators() {}

    /** A variable needs a name. */
    static void variable(String value) throws FlagException {
        if (value.isEmpty() || value.startsWith("=")) {
            throw new FlagException("invalid environment variable: " + value);
        }
    }
}
