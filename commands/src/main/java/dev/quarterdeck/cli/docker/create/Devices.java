package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.text.GoNumber;
import dev.quarterdeck.text.GoUnits;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Devices, their rates and weights, and limits of processes. */
final class Devices {
    private static final Pattern QUALIFIED =
            Pattern.compile(
                    "[A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9]/[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]"
                            + "=[A-Za-z0-9](?:[A-Za-z0-9_.:-]*[A-Za-z0-9])?");
    private static final Pattern MODE = Pattern.compile("(?!.*(.).*\\1)[rwm]{1,3}");
    private static final Set<String> LIMITS =
            Set.of(
                    "core",
                    "cpu",
                    "data",
                    "fsize",
                    "locks",
                    "memlock",
                    "msgqueue",
                    "nice",
                    "nofile",
                    "nproc",
                    "rss",
                    "rtprio",
                    "rttime",
                    "sigpending",
                    "stack");

    private Devices() {}

    /** Whether a value of {@code --device} names a device of a vendor's registry. */
    static boolean isQualified(String value) {
        return QUALIFIED.matcher(value).matches();
    }

    /** A device of the host, its place in the container, and what may be done with it. */
    static Map<String, String> mapping(String value) {
        String[] parts = value.split(":", -1);
        if (parts.length > 3 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("bad format for path: " + value);
        }
        boolean modeSecond = parts.length == 2 && MODE.matcher(parts[1]).matches();
        if (parts.length == 3 && !MODE.matcher(parts[2]).matches()) {
            throw new IllegalArgumentException("bad mode specified: " + parts[2]);
        }
        String inside = parts.length == 1 || modeSecond ? parts[0] : parts[1];
        if (!inside.startsWith("/")) {
            throw new IllegalArgumentException(inside + " is not an absolute path");
        }
        String clean = parts.length == 3 ? inside : Path.of(inside).normalize().toString();
        String mode = modeSecond ? parts[1] : parts.length == 3 ? parts[2] : "rwm";
        String outside = parts.length == 1 || modeSecond ? clean : parts[0];
        return new TreeMap<>(
                Map.of("PathOnHost", outside, "PathInContainer", clean, "CgroupPermissions", mode));
    }

    /** A device and the bytes a second it may carry. */
    static Map<String, Object> bytesPerSecond(String value) {
        Pair pair = device(value);
        String wrong =
                "invalid rate for device: "
                        + value
                        + ". The correct format is <device-path>:<number>[<unit>]. Number must be"
                        + " a positive integer. Unit is optional and can be kb, mb, or gb";
        return rated(pair.key(), "Rate", attempt(() -> GoUnits.ramInBytes(pair.value()), wrong));
    }

    /** A device and the operations a second it may carry. */
    static Map<String, Object> operationsPerSecond(String value) {
        Pair pair = device(value);
        String wrong =
                "invalid rate for device: "
                        + value
                        + ". The correct format is <device-path>:<number>. Number must be a"
                        + " positive integer";
        long rate = attempt(() -> GoNumber.parseUint(pair.value(), 10, 64), wrong);
        return rated(pair.key(), "Rate", rate);
    }

    /** A device and its weight among others. */
    static Map<String, Object> weight(String value) {
        Pair pair = device(value);
        String wrong = "invalid weight for device: " + value;
        long weight = attempt(() -> GoNumber.parseUint(pair.value(), 10, 16), wrong);
        if (weight > 0 && (weight < 10 || weight > 1000)) {
            throw new IllegalArgumentException(wrong);
        }
        return rated(pair.key(), "Weight", weight);
    }

    private static Map<String, Object> rated(String path, String name, long figure) {
        return new TreeMap<>(Map.of("Path", path, name, figure));
    }

    private interface Reading {
        long read();
    }

    private static long attempt(Reading reading, String otherwise) {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(otherwise, e);
        }
    }

    private static Pair device(String value) {
        Pair pair = Pair.cut(value, ':');
        if (!pair.whole() || pair.key().isEmpty()) {
            throw new IllegalArgumentException("bad format: " + value);
        }
        if (!pair.key().startsWith("/dev/")) {
            throw new IllegalArgumentException("bad format for device path: " + value);
        }
        return pair;
    }

    /** A value of {@code --ulimit}. */
    static Map<String, Object> limit(String value) {
        Pair pair = Pair.cut(value, '=');
        if (!pair.whole()) {
            throw new IllegalArgumentException("invalid ulimit argument: " + value);
        }
        if (!LIMITS.contains(pair.key())) {
            throw new IllegalArgumentException("invalid ulimit type: " + pair.key());
        }
        List<String> values = List.of(pair.value().split(":", -1));
        if (values.size() > 2) {
            throw new IllegalArgumentException(
                    "too many limit value arguments - "
                            + pair.value()
                            + ", can only have up to two, `soft[:hard]`");
        }
        long hard = GoNumber.parseInt(values.getLast(), 10, 64);
        long soft = GoNumber.parseInt(values.getFirst(), 10, 64);
        checkLimit(soft, hard);
        return new TreeMap<>(Map.of("Name", pair.key(), "Soft", soft, "Hard", hard));
    }

    private static void checkLimit(long soft, long hard) {
        String wrong = "ulimit soft limit must be less than or equal to hard limit: ";
        if (hard != -1 && soft == -1) {
            throw new IllegalArgumentException(wrong + "soft: -1 (unlimited), hard: " + hard);
        }
        if (hard != -1 && soft > hard) {
            throw new IllegalArgumentException(wrong + soft + " > " + hard);
        }
    }

    /** A value of {@code --gpus}. */
    static Map<String, @Nullable Object> graphics(String value) {
        return new Graphics().read(value);
    }
}
