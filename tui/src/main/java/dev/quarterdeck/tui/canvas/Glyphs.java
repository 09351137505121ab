package dev.quarterdeck.tui.canvas;

import dev.quarterdeck.text.Clusters;
import dev.quarterdeck.text.Neutral;
import dev.quarterdeck.text.Width;

/** Cuts text into what the reader takes for characters, each harmless and with its columns. */
final class Glyphs {
    private static final String[] SMALL = new String[0x2900];

    /** Takes one cluster; says whether it wants more. */
    interface Sink {
        boolean take(String cluster, int columns);
    }

    private Glyphs() {}

    static void each(CharSequence raw, Sink sink) {
        String text = Neutral.line(raw.toString());
        int at = 0;
        while (at < text.length()) {
            int end = Clusters.end(text, at);
            String cluster = end - at == 1 ? single(text.charAt(at)) : text.substring(at, end);
            if (!sink.take(cluster, Width.ofCluster(cluster))) {
                return;
            }
            at = end;
        }
    }

    /** The string of one character; the common ones are made once. */
    private static String single(char c) {
        if (c >= SMALL.length) {
            return String.valueOf(c);
        }
        String known = SMALL[c];
        if (known == null) {
            known = String.valueOf(c);
            SMALL[c] = known;
        }
        return known;
    }
}
