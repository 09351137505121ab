package dev.quarterdeck.testing;

import java.util.regex.Pattern;

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

    private Normal() {}

    static Ran of(Ran ran) {
        return new Ran(ran.status(), of(ran.out()), of(ran.err()));
    }

    private static String of(String text) {
        var images = IMAGE_ID.matcher(text).replaceAll("<image>");
        var ids = LONG_ID.matcher(images).replaceAll("<id>");
        var shortIds = SHORT_ID.matcher(ids).replaceAll("<short id>");
        var ports = FREE_PORT.matcher(shortIds).replaceAll("<port>");
        return TIME.matcher(ports).replaceAll("<time>");
    }
}
