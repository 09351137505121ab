package dev.quarterdeck.tui.display;

import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Key.Kind;
import dev.quarterdeck.tui.loop.Msg;

import java.util.List;
import java.util.function.Consumer;

/**
 * Makes messages of the bytes a terminal sends. A sequence that has begun is waited for however
 * late its end comes, and one that nobody knows is swallowed whole; only of a lone ESC, or ESC and
 * one letter that could begin a string, does silence decide that it was a key.
 */
final class Decoder {
    private static final int LONGEST_STRING = 4096;
    private static final int ESC = 0x1b;

    private static final List<Kind> LINUX_KEYS =
            List.of(Kind.F1, Kind.F2, Kind.F3, Kind.F4, Kind.F5);

    private enum State {
        GROUND,
        ESCAPE,
        SEQUENCE,
        SINGLE,
        STRING,
        STRING_ESCAPE,
        OLD_MOUSE,
        LINUX_KEY,
        PASTE
    }

    private final Consumer<Msg> sink;
    private final Sequences sequences;
    private final Utf8Reader letters = new Utf8Reader(this::letter);
    private final StringBuilder body = new StringBuilder();
    private final Paste paste = new Paste();
    private State state = State.GROUND;
    private boolean alt;
    private int count;
    private char introducer;

    /** Answers of the terminal, such as {@code ?2026;2$y}, go to the second sink. */
    Decoder(Consumer<Msg> sink, Consumer<String> answers) {
        this.sink = sink;
        sequences = new Sequences(sink, answers);
    }

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i] & 0xff);
        }
    }

    /** Whether silence would decide what has come so far. */
    boolean undecided() {
        return state == State.ESCAPE || state == State.STRING && count == 0;
    }

    /** Nothing has come for a while. */
    void silence() {
        if (state == State.ESCAPE) {
            if (alt) {
                press(Kind.ESCAPE, false);
            }
            press(Kind.ESCAPE, false);
        } else if (undecided()) {
            key(new Key(Kind.CHARACTER, introducer, false, true, false));
        }
        ground();
    }

    private void accept(int b) {
        switch (state) {
            case GROUND -> ground(b);
            case ESCAPE -> escape(b);
            case SEQUENCE -> sequence(b);
            case SINGLE -> single(b);
            case STRING, STRING_ESCAPE -> string(b);
            case OLD_MOUSE -> oldMouse();
            case LINUX_KEY -> linuxKey(b);
            case PASTE -> paste(b);
        }
    }

    private void ground() {
        state = State.GROUND;
        alt = false;
    }

    private void ground(int b) {
        if (b >= 0x80 || letters.within()) {
            if (letters.accept(b)) {
                return;
            }
        }
        if (b == ESC) {
            state = State.ESCAPE;
        } else if (b < 0x20 || b == 0x7f) {
            control(b);
        } else {
            letter(b);
        }
    }

    private void escape(int b) {
        switch (b) {
            case '[' -> begin(State.SEQUENCE);
            case 'O' -> begin(State.SINGLE);
            case ']', 'P', '_', '^', 'X' -> {
                introducer = (char) b;
                begin(State.STRING);
            }
            case ESC -> again();
            default -> {
                alt = true;
                state = State.GROUND;
                ground(b);
                alt = letters.within();
            }
        }
    }

    /**
     * ESC ESC begins what rxvt sends for Alt and a named key; a third one makes the first a key.
     */
    private void again() {
        if (alt) {
            press(Kind.ESCAPE, false);
        }
        alt = true;
    }

    private void begin(State next) {
        state = next;
        count = 0;
        body.setLength(0);
    }

    private void sequence(int b) {
        if (b == '[' && body.isEmpty()) {
            state = State.LINUX_KEY;
        } else if (b == 'M' && body.isEmpty()) {
            begin(State.OLD_MOUSE);
        } else if (b >= 0x20 && b < 0x40 && !Sequences.endsWithDollar(body, b)) {
            body.append((char) b);
        } else if (b >= 0x20 && b < 0x7f) {
            end(b);
        } else {
            ground();
            ground(b);
        }
    }

    private void end(int b) {
        if (b == '~' && body.toString().equals("200")) {
            state = State.PASTE;
            return;
        }
        sequences.control(body.toString(), (char) b, alt);
        ground();
    }

    private void single(int b) {
        if (b >= '0' && b <= '9' || b == ';') {
            body.append((char) b);
            return;
        }
        if (b < 0x20 || b >= 0x7f) {
            ground();
            ground(b);
            return;
        }
        sequences.single(body.toString(), (char) b, alt);
        ground();
    }

    /** What a terminal says in a string is not for us; a control character ends it all the same. */
    private void string(int b) {
        boolean ended = state == State.STRING_ESCAPE && b == '\\';
        if (state == State.STRING_ESCAPE && !ended) {
            state = State.ESCAPE;
            escape(b);
        } else if (b == ESC) {
            state = State.STRING_ESCAPE;
        } else if (ended || b == 7 || ++count > LONGEST_STRING) {
            ground();
        } else if (b < 0x20) {
            ground();
            ground(b);
        }
    }

    /** Three bytes of the mouse protocol nobody asked for. */
    private void oldMouse() {
        count++;
        if (count == 3) {
            ground();
        }
    }

    private void linuxKey(int b) {
        if (b >= 'A' && b <= 'E') {
            press(LINUX_KEYS.get(b - 'A'), alt);
        }
        ground();
    }

    private void paste(int b) {
        if (paste.accept(b)) {
            sink.accept(new Msg.Pasted(paste.take()));
            ground();
        }
    }

    private void control(int b) {
        switch (b) {
            case '\r', '\n' -> press(Kind.ENTER, alt);
            case '\t' -> press(Kind.TAB, alt);
            case 0x7f, '\b' -> press(Kind.BACKSPACE, alt);
            case 0 -> key(new Key(Kind.CHARACTER, ' ', true, alt, false));
            default -> {
                int letter = b < 0x1b ? b + 'a' - 1 : b + '@';
                key(new Key(Kind.CHARACTER, letter, true, alt, false));
            }
        }
    }

    private void letter(int codePoint) {
        key(new Key(Kind.CHARACTER, codePoint, false, alt, false));
        alt = false;
    }

    private void press(Kind kind, boolean withAlt) {
        key(new Key(kind, 0, false, withAlt, false));
    }

    private void key(Key key) {
        sink.accept(new Msg.Pressed(key));
    }
}
