package dev.quarterdeck.testing;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Output with what must differ between two containers (ids, and what is named after them) made
 * equal.
 */
final class Normal {
    private static final Pattern LONG_ID = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern IMAGE_ID = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern SHORT_ID = Pattern.compile("\\b(?=[0-9a-f]*\\d)[0-9a-f]{12}\\b");
    private static final Pattern TIME =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private static final Pattern FREE_PORT =
            Pattern.compile("\\b(3[2-9]|[45]\\d|6[0-5])\\d{3}(?=->|\"})");

    private static final Pattern PASSING =
            Pattern.compile(".*: (Waiting|Verifying Checksum|Download complete)");

    private Normal() {}

    static Ran of(Ran ran) {
        return new Ran(ran.status(), of(ran.out()), of(ran.err()));
    }

    /** Layers come as they happen to arrive, and an engine leaves out steps that pass quickly. */
    static Ran layers(Ran ran) {
        return new Ran(ran.status(), steady(ran.out()), steady(ran.err())).sorted();
    }

    private static String steady(String text) {
        return text.lines()
                .filter(line -> !PASSING.matcher(line).matches())
                .collect(Collectors.joining("\n"));
    }

    private static String of(String text) {
        var images = IMAGE_ID.matcher(text).replaceAll("<image>");
        var ids = LONG_ID.matcher(images).replaceAll("<id>");
        var shortIds = SHORT_ID.matcher(ids).replaceAll("<short id>");
        var ports = FREE_PORT.matcher(shortIds).replaceAll("<port>");
        return TIME.matcher(ports).replaceAll("<time>");
    }
}
