package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.json.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A platform as {@code --platform} names it: {@code os[(version)][/arch[/variant]]}.
 *
 * @param version the version of the system, or empty
 * @param variant the sort of processor, or empty
 */
record Platform(String os, String version, String architecture, String variant) {
    private static final Set<String> SYSTEMS =
            Set.of(
                    "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd"
                            .concat(" openbsd plan9 solaris windows zos")
                            .split(" ", -1));
    private static final Set<String> ARCHITECTURES =
            Set.of(
                    "386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle"
                            .concat(" mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390")
                            .concat(" s390x sparc sparc64 wasm")
                            .split(" ", -1));

    /** Reads a platform as github.com/containerd/platforms does, with its words for a wrong one. */
    static Platform parse(String typed) {
        if (typed.indexOf('*') >= 0) {
            throw invalid("\"" + typed + "\": wildcards not yet supported");
        }
        String[] parts = typed.split("/", 4);
        Platform system = system(parts[0], typed);
        for (int i = 1; i < parts.length; i++) {
            if (!plain(parts[i], "_.-")) {
                throw invalid(
                        "\""
                                + parts[i]
                                + "\" is an invalid component of \""
                                + typed
                                + "\": platform specifier component must match"
                                + " \"^[A-Za-z0-9_.-]+$\"");
            }
        }
        return switch (parts.length) {
            case 1 -> system.alone(typed);
            case 2 -> system.on(parts[1], "").withoutUsualArm();
            case 3 -> system.on(parts[1], parts[2]).withUsualArm64();
            default -> throw invalid("\"" + typed + "\": cannot parse platform specifier");
        };
    }

    private static Platform system(String part, String typed) {
        int open = part.indexOf('(');
        boolean versioned = open >= 0 && part.endsWith(")");
        String name = versioned ? part.substring(0, open) : part;
        String version = versioned ? part.substring(open + 1, part.length() - 1) : "";
        if (!plain(name, "_-") || !version.isEmpty() && !plain(version, "_.-")) {
            throw invalid(
                    "\""
                            + part
                            + "\" is an invalid OS component of \""
                            + typed
                            + "\": OSAndVersion specifier component must match"
                            + " \"^([A-Za-z0-9_-]+)(?:\\\\(([A-Za-z0-9_.-]*)\\\\))?$\"");
        }
        String small = name.toLowerCase(Locale.ROOT);
        return new Platform(small.equals("macos") ? "darwin" : small, version, "", "");
    }

    private Platform alone(String typed) {
        if (SYSTEMS.contains(os)) {
            return new Platform(os, version, own(), "");
        }
        Platform guess = new Platform("linux", version, "", "").on(typed, "").withoutUsualArm();
        if (ARCHITECTURES.contains(guess.architecture)) {
            return guess;
        }
        throw invalid("\"" + typed + "\": unknown operating system or architecture");
    }

    /** The architecture this program runs on, by Go's name. */
    static String own() {
        String name = System.getProperty("os.arch", "amd64");
        return name.equals("aarch64") ? "arm64" : name;
    }

    private Platform on(String typedArchitecture, String typedVariant) {
        String arch = typedArchitecture.toLowerCase(Locale.ROOT);
        String kind = typedVariant.toLowerCase(Locale.ROOT);
        return switch (arch) {
            case "i386" -> as("386", "");
            case "x86_64", "x86-64", "amd64" -> as("amd64", kind.equals("v1") ? "" : kind);
            case "aarch64", "arm64" -> as("arm64", arm64(kind));
            case "armhf" -> as("arm", "v7");
            case "armel" -> as("arm", "v6");
            case "arm" -> as("arm", arm(kind));
            default -> as(arch, kind);
        };
    }

    private static String arm64(String variant) {
        return switch (variant) {
            case "8", "v8", "v8.0" -> "";
            case "9", "9.0", "v9.0" -> "v9";
            default -> variant;
        };
    }

    private static String arm(String variant) {
        return switch (variant) {
            case "", "7" -> "v7";
            case "5", "6", "8" -> "v" + variant;
            default -> variant;
        };
    }

    private Platform as(String arch, String kind) {
        return new Platform(os, version, arch, kind);
    }

    private Platform withoutUsualArm() {
        return architecture.equals("arm") && variant.equals("v7") ? as("arm", "") : this;
    }

    private Platform withUsualArm64() {
        return architecture.equals("arm64") && variant.isEmpty() ? as("arm64", "v8") : this;
    }

    private static boolean plain(String text, String more) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(c >= '0' && c <= '9') && more.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static CommandException invalid(String what) {
        return new CommandException(1, what + ": invalid argument");
    }

    /** As the engine takes it. */
    String json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("architecture", architecture);
        fields.put("os", os);
        for (Map.Entry<String, String> rest :
                List.of(Map.entry("os.version", version), Map.entry("variant", variant))) {
            if (!rest.getValue().isEmpty()) {
                fields.put(rest.getKey(), rest.getValue());
            }
        }
        return Json.write(fields);
    }
}
