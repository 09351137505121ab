package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.text.GoQuote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single values of flags: refused in docker's words, or given in the form the engine gets. */
final class Values {
    private static final Pattern DEVICE_RULE =
            Pattern.compile("[acb] ([0-9]+|\\*):([0-9]+|\\*) [rwm]{1,3}");
    private static final Pattern LETTER = Pattern.compile("[a-zA-Z]");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(:?[a-zA-Z0-9]|:?[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]"
                            + ")(?::?\\.:?(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*");
    private static final Set<String> KERNEL =
            Set.of(
                    "kernel.msgmax",
                    "kernel.msgmnb",
                    "kernel.msgmni",
                    "kernel.sem",
                    "kernel.shmall",
                    "kernel.shmmax",
                    "kernel.shmmni",
                    "kernel.shm_rmid_forced");

    private Values() {}

    static String stream(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!List.of("stdin", "stdout", "stderr").contains(lower)) {
            throw new IllegalArgumentException("valid streams are STDIN, STDOUT and STDERR");
        }
        return lower;
    }

    static String variable(String value) {
        if (value.isEmpty() || value.startsWith("=")) {
            throw new IllegalArgumentException("invalid environment variable: " + value);
        }
        return value;
    }

    static String address(String value) {
        String trimmed = value.strip();
        if (!Addresses.isIp(trimmed)) {
            throw new IllegalArgumentException("IP address is not correctly formatted: " + value);
        }
        return Addresses.normal(trimmed);
    }

    static String searchDomain(String value) {
        String trimmed = value.replaceAll("^ +| +$", "");
        if (trimmed.equals(".")) {
            return trimmed;
        }
        String domain = trimmed.stripTrailing();
        String bare = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        Matcher matcher = DOMAIN.matcher(bare);
        if (!LETTER.matcher(trimmed).find() || !matcher.matches() || bare.length() >= 255) {
            throw new IllegalArgumentException(trimmed + " is not a valid domain");
        }
        return bare;
    }

    static String deviceRule(String value) {
        if (!DEVICE_RULE.matcher(value).matches()) {
            throw new IllegalArgumentException("invalid device cgroup format '" + value + "'");
        }
        return value;
    }

    /** A name and an address, with the colon the engine wants between them. */
    static String extraHost(String value) {
        Pair equals = Pair.cut(value, '=');
        Pair pair = equals.whole() ? equals : Pair.cut(value, ':');
        if (!pair.whole() || pair.key().isEmpty() || pair.key().contains(":")) {
            throw new IllegalArgumentException("bad format for add-host: " + GoQuote.quote(value));
        }
        String address = pair.value();
        boolean bracketed =
                address.length() > 2 && address.startsWith("[") && address.endsWith("]");
        String bare = bracketed ? address.substring(1, address.length() - 1) : address;
        if (!bare.equals("host-gateway") && !Addresses.isIp(bare.strip())) {
            throw new IllegalArgumentException(
                    "invalid IP address in add-host: " + GoQuote.quote(bare));
        }
        return pair.key() + ":" + bare;
    }

    static String label(String value) {
        String key = Pair.cut(value, '=').key().replaceAll("^[ \t]+", "");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("invalid label '" + value + "': empty name");
        }
        if (key.contains(" ") || key.contains("\t")) {
            throw new IllegalArgumentException("label '" + key + "' contains whitespaces");
        }
        return value;
    }

    static String link(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("empty string specified for links");
        }
        if (value.split(":", 3).length > 2) {
            throw new IllegalArgumentException("bad format for links: " + value);
        }
        return value;
    }

    static String kernelSetting(String value) {
        Pair pair = Pair.cut(value, '=');
        boolean known =
                KERNEL.contains(pair.key())
                        || pair.key().startsWith("net.")
                        || pair.key().startsWith("fs.mqueue.");
        if (!pair.whole() || pair.key().isEmpty() || !known) {
            throw new IllegalArgumentException("sysctl '" + value + "' is not allowed");
        }
        return value;
    }
}
