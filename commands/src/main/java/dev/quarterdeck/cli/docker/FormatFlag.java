package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.flags.Flag;

/** The flag {@code --format}, with docker's help for lists and for single objects. */
final class FormatFlag {
    private static final String LINK =
            "'TEMPLATE':         Print output using the given Go template.\n"
                    + "Refer to https://docs.docker.com/go/formatting/ for more information about"
                    + " formatting output with templates";
    private static final String HEAD = "Format output using a custom template:\n";
    private static final String JSON = "'json':             Print in JSON format\n";

    private FormatFlag() {}

    /** For a list. */
    static Flag list() {
        return Flag.string(
                "format",
                HEAD
                        + "'table':            Print output in table format with column headers"
                        + " (default)\n"
                        + "'table TEMPLATE':   Print output in table format using the given Go"
                        + " template\n"
                        + JSON
                        + LINK);
    }

    /** For an object. */
    static Flag object() {
        return Flag.string("format", 'f', HEAD + JSON + LINK);
    }
}
