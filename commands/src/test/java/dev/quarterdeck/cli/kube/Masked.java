package dev.quarterdeck.cli.kube;

import dev.quarterdeck.testing.Ran;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kubectl printed, with the one deliberate difference of ours: the token of a service account
 * is told by its size, as every other value of a secret is.
 */
final class Masked {
    private static final Pattern TOKEN = Pattern.compile("(?m)^(token: +)(eyJ[\\w.-]+)$");

    private Masked() {}

    static Ran of(Ran original) {
        Matcher token = TOKEN.matcher(original.out());
        String out = token.replaceAll(found -> found.group(1) + found.group(2).length() + " bytes");
        return new Ran(original.status(), out, original.err());
    }
}
