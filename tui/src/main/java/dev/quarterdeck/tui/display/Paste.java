package dev.quarterdeck.tui.display;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Gathers the text of a bracketed paste up to its end mark. */
final class Paste {
    private static final byte[] END = "\u001b[201~".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int matched;

    /**
     * @return whether the end mark is complete with this byte
     */
    boolean accept(int b) {
        bytes.write(b);
        matched = b == END[matched] ? matched + 1 : b == END[0] ? 1 : 0;
        return matched == END.length;
    }

    /** The text before the end mark, its lines ended as everywhere else; then all is forgotten. */
    String take() {
        byte[] all = bytes.toByteArray();
        bytes.reset();
        matched = 0;
        String text = new String(all, 0, all.length - END.length, StandardCharsets.UTF_8);
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
