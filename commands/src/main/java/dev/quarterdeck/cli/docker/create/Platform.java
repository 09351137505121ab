package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.text.GoQuote;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A platform such as linux/arm64, completed and in its usual spelling. */
public final class Platform {
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Set<String> SYSTEMS =
            Set.of("linux", "windows", "darwin", "freebsd", "netbsd", "openbsd", "solaris");
    private static final Set<String> MACHINES =
            Set.of("amd64", "arm64", "arm", "386", "ppc64le", "s390x", "riscv64", "mips64le");
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "x86_64", "amd64",
                    "x86-64", "amd64",
                    "aarch64", "arm64",
                    "i386", "386",
                    "armhf", "arm/v7",
                    "armel", "arm/v6",
                    "macos", "darwin");

    private Platform() {}

    /**
     * The platform as the engine takes it.
     *
     * @throws IllegalArgumentException in containerd's words
     */
    public static String normal(String given) {
        List<String> parts = List.of(given.split("/", -1));
        for (String part : parts) {
            if (!COMPONENT.matcher(part).matches()) {
                throw invalid(
                        GoQuote.quote(part)
                                + " is an invalid component of "
                                + GoQuote.quote(given)
                                + ": platform specifier component must match"
                                + " \"^[A-Za-z0-9_.-]+$\"");
            }
        }
        return switch (parts.size()) {
            case 1 -> alone(given, usual(parts.getFirst()));
            case 2 -> usual(parts.getFirst()) + "/" + machine(usual(parts.get(1)));
            case 3 -> String.join("/", usual(parts.getFirst()), usual(parts.get(1)), parts.get(2));
            default -> throw invalid(GoQuote.quote(given) + ": cannot parse platform specifier");
        };
    }

    private static String alone(String given, String name) {
        if (SYSTEMS.contains(name)) {
            String here = usual(System.getProperty("os.arch", ""));
            return name + "/" + machine(here);
        }
        if (MACHINES.contains(name) || name.startsWith("arm/")) {
            return "linux/" + machine(name);
        }
        throw invalid(GoQuote.quote(given) + ": unknown operating system or architecture");
    }

    private static String usual(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        return OTHER_NAMES.getOrDefault(lower, lower);
    }

    /** The variant everybody means is left out. */
    private static String machine(String name) {
        return switch (name) {
            case "arm/v7", "arm/7" -> "arm";
            case "arm64/v8", "arm64/8" -> "arm64";
            case "amd64/v1" -> "amd64";
            default -> name;
        };
    }

    private static IllegalArgumentException invalid(String why) {
        return new IllegalArgumentException(
                "error parsing specified platform: " + why + ": invalid argument");
    }
}
