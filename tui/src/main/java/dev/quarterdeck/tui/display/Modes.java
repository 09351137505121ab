package dev.quarterdeck.tui.display;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The sequences by which a terminal becomes ours and is given back, whole. */
final class Modes {
    static final String BEGIN_FRAME = "\u001b[?2026h";
    static final String END_FRAME = "\u001b[?2026l";

    private static final String ASK_FRAMES = "\u001b[?2026$p\u001b[c";
    private static final String ALTERNATE_ON = "\u001b[?1049h";
    private static final String ALTERNATE_OFF = "\u001b[?1049l";
    private static final String PASTE_ON = "\u001b[?2004h";
    private static final String PASTE_OFF = "\u001b[?2004l";
    private static final String MOUSE_ON = "\u001b[?1000h\u001b[?1002h\u001b[?1006h";
    private static final String MOUSE_OFF = "\u001b[?1006l\u001b[?1002l\u001b[?1000l";
    private static final String CURSOR_ON = "\u001b[?25h";
    private static final String CURSOR_OFF = "\u001b[?25l";
    private static final String ASCII_SET = "\u001b(B";
    private static final String PLAIN = "\u001b[m";
    private static final String CLEAR = "\u001b[H\u001b[2J";
    private static final int SCREEN_LIMIT = 512;

    private final Capabilities capabilities;

    Modes(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    String enter(boolean mouse) {
        return (capabilities.alternateScreen() ? ALTERNATE_ON : "")
                + ASCII_SET
                + CURSOR_OFF
                + PASTE_ON
                + (mouse ? MOUSE_ON : "");
    }

    /** Asks whether frames can be shown at once; every terminal answers the second question. */
    String ask() {
        return capabilities.answers() ? ASK_FRAMES : "";
    }

    String leave(boolean frames) {
        return (frames ? END_FRAME : "")
                + MOUSE_OFF
                + PASTE_OFF
                + PLAIN
                + (capabilities.alternateScreen() ? ALTERNATE_OFF : CLEAR)
                + CURSOR_ON;
    }

    String mouse(boolean on) {
        return on ? MOUSE_ON : MOUSE_OFF;
    }

    /** Puts text into the clipboard (OSC 52), past what stands between us and the terminal. */
    String copy(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        String sequence = "\u001b]52;c;" + Base64.getEncoder().encodeToString(utf8) + "\u0007";
        return switch (capabilities.wrapper()) {
            case NONE -> sequence;
            case TMUX ->
                    sequence
                            + "\u001bPtmux;"
                            + sequence.replace("\u001b", "\u001b\u001b")
                            + "\u001b\\";
            case SCREEN -> inPieces(sequence);
        };
    }

    /** GNU screen passes on what it is given in strings of limited length. */
    private static String inPieces(String sequence) {
        StringBuilder pieces = new StringBuilder();
        for (int at = 0; at < sequence.length(); at += SCREEN_LIMIT) {
            int end = Math.min(sequence.length(), at + SCREEN_LIMIT);
            pieces.append("\u001bP").append(sequence, at, end).append("\u001b\\");
        }
        return pieces.toString();
    }

    /** Whether an answer says that frames can be shown at once. */
    static boolean framesSupported(String answer) {
        return answer.equals("?2026;1$y") || answer.equals("?2026;2$y");
    }

    /** Whether the answer is the one that comes last. */
    static boolean last(String answer) {
        return answer.endsWith("c");
    }
}
