package dev.quarterdeck.tui.display;

import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Key.Kind;
import dev.quarterdeck.tui.keys.Mouse;
import dev.quarterdeck.tui.loop.Msg;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Knows what whole sequences mean, as xterm, rxvt, tmux, screen and the Linux console send them.
 */
final class Sequences {
    private static final int SHIFT = 1;
    private static final int ALT = 2;
    private static final int CTRL = 4;

    private static final Map<Character, Kind> BY_LETTER =
            Map.ofEntries(
                    Map.entry('A', Kind.UP),
                    Map.entry('B', Kind.DOWN),
                    Map.entry('C', Kind.RIGHT),
                    Map.entry('D', Kind.LEFT),
                    Map.entry('F', Kind.END),
                    Map.entry('H', Kind.HOME),
                    Map.entry('P', Kind.F1),
                    Map.entry('Q', Kind.F2),
                    Map.entry('R', Kind.F3),
                    Map.entry('S', Kind.F4),
                    Map.entry('M', Kind.ENTER),
                    Map.entry('I', Kind.TAB));

    private static final Map<Integer, Kind> BY_NUMBER =
            Map.ofEntries(
                    Map.entry(1, Kind.HOME),
                    Map.entry(2, Kind.INSERT),
                    Map.entry(3, Kind.DELETE),
                    Map.entry(4, Kind.END),
                    Map.entry(5, Kind.PAGE_UP),
                    Map.entry(6, Kind.PAGE_DOWN),
                    Map.entry(7, Kind.HOME),
                    Map.entry(8, Kind.END),
                    Map.entry(11, Kind.F1),
                    Map.entry(12, Kind.F2),
                    Map.entry(13, Kind.F3),
                    Map.entry(14, Kind.F4),
                    Map.entry(15, Kind.F5),
                    Map.entry(17, Kind.F6),
                    Map.entry(18, Kind.F7),
                    Map.entry(19, Kind.F8),
                    Map.entry(20, Kind.F9),
                    Map.entry(21, Kind.F10),
                    Map.entry(23, Kind.F11),
                    Map.entry(24, Kind.F12));

    private final Consumer<Msg> sink;
    private final Consumer<String> answers;

    Sequences(Consumer<Msg> sink, Consumer<String> answers) {
        this.sink = sink;
        this.answers = answers;
    }

    /** rxvt ends keys with Shift in {@code $}, which elsewhere never ends anything. */
    static boolean endsWithDollar(CharSequence body, int b) {
        return b == '$' && !body.isEmpty() && body.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A control sequence: ESC [ body end. */
    void control(String body, char end, boolean alt) {
        int[] numbers = numbers(body);
        int modifiers = modifiers(numbers) | (alt ? ALT : 0);
        switch (end) {
            case '~' -> tilde(numbers, modifiers);
            case '$' -> numbered(numbers[0], modifiers | SHIFT);
            case '^' -> numbered(numbers[0], modifiers | CTRL);
            case '@' -> numbered(numbers[0], modifiers | CTRL | SHIFT);
            case 'u' -> unicode(numbers[0], modifiers);
            case 'Z' -> press(Kind.TAB, modifiers | SHIFT);
            case 'a', 'b', 'c', 'd' -> small(body, end, modifiers);
            case 'm', 'M' -> mouse(body, numbers, end == 'M');
            case 'y' -> answers.accept(body + end);
            case 'I' -> {}
            default -> {
                if (plain(body)) {
                    lettered(end, modifiers);
                }
            }
        }
    }

    /** A single shift: ESC O body end; application keys, rxvt's arrows with Ctrl. */
    void single(String body, char end, boolean alt) {
        int[] numbers = numbers(body);
        int held = numbers[numbers.length - 1];
        int modifiers = (held > 1 ? held - 1 : 0) | (alt ? ALT : 0);
        if (end >= 'a' && end <= 'd') {
            lettered(Character.toUpperCase(end), modifiers | CTRL);
        } else if (end >= 'j' && end <= 'y') {
            character("*+,-./0123456789".charAt(end - 'j'), modifiers);
        } else {
            lettered(end, modifiers);
        }
    }

    private void lettered(char letter, int modifiers) {
        Kind kind = BY_LETTER.get(letter);
        if (kind != null) {
            press(kind, modifiers);
        }
    }

    /** In rxvt an arrow with Shift; as an answer, {@code c} says what the terminal is. */
    private void small(String body, char end, int modifiers) {
        if (body.isEmpty()) {
            lettered(Character.toUpperCase(end), modifiers | SHIFT);
        } else if (end == 'c') {
            answers.accept(body + end);
        }
    }

    private void tilde(int[] numbers, int modifiers) {
        if (numbers[0] == 27 && numbers.length > 2) {
            unicode(numbers[2], modifiers);
        } else {
            numbered(numbers[0], modifiers);
        }
    }

    private void numbered(int number, int modifiers) {
        Kind kind = BY_NUMBER.get(number);
        if (kind != null) {
            press(kind, modifiers);
        }
    }

    private void unicode(int codePoint, int modifiers) {
        switch (codePoint) {
            case 9 -> press(Kind.TAB, modifiers);
            case 13 -> press(Kind.ENTER, modifiers);
            case 27 -> press(Kind.ESCAPE, modifiers);
            case 8, 127 -> press(Kind.BACKSPACE, modifiers);
            default -> {
                if (codePoint >= ' ' && codePoint < 0xe000
                        || codePoint > 0xf8ff && codePoint <= Character.MAX_CODE_POINT) {
                    character(codePoint, modifiers);
                }
            }
        }
    }

    /** Buttons have their number in the low bits, wheels begin at 64, 32 means it moved. */
    private void mouse(String body, int[] numbers, boolean down) {
        if (!body.startsWith("<") || numbers.length != 3) {
            return;
        }
        int code = numbers[0];
        Mouse.Kind kind = kind(code, down);
        boolean sideways = (code & 64) != 0 && (code & 3) > 1;
        if (sideways || numbers[1] < 1 || numbers[2] < 1) {
            return;
        }
        sink.accept(
                new Msg.Moused(
                        new Mouse(
                                kind,
                                (code & 64) != 0 ? 0 : code & 3,
                                numbers[1] - 1,
                                numbers[2] - 1,
                                (code & 16) != 0,
                                (code & 8) != 0,
                                (code & 4) != 0)));
    }

    private static Mouse.Kind kind(int code, boolean down) {
        if ((code & 64) != 0) {
            return (code & 1) == 0 ? Mouse.Kind.WHEEL_UP : Mouse.Kind.WHEEL_DOWN;
        }
        if ((code & 32) != 0) {
            return Mouse.Kind.DRAG;
        }
        return down ? Mouse.Kind.PRESS : Mouse.Kind.RELEASE;
    }

    private void press(Kind kind, int modifiers) {
        key(kind, 0, modifiers, (modifiers & SHIFT) != 0);
    }

    private void character(int codePoint, int modifiers) {
        boolean upper = (modifiers & (SHIFT | CTRL)) == SHIFT;
        key(Kind.CHARACTER, upper ? Character.toUpperCase(codePoint) : codePoint, modifiers, false);
    }

    private void key(Kind kind, int codePoint, int modifiers, boolean shift) {
        boolean ctrl = (modifiers & CTRL) != 0;
        sink.accept(new Msg.Pressed(new Key(kind, codePoint, ctrl, (modifiers & ALT) != 0, shift)));
    }

    /** The second number less one is a sum of bits; those beyond Ctrl we leave aside. */
    private static int modifiers(int[] numbers) {
        return numbers.length > 1 && numbers[1] > 1 ? (numbers[1] - 1) & 7 : 0;
    }

    private static boolean plain(String body) {
        return body.chars().allMatch(c -> c >= '0' && c <= ';');
    }

    /** Only what is before a colon counts; what is missing or too large is 0. */
    private static int[] numbers(String body) {
        return Arrays.stream(body.split(";", -1)).mapToInt(Sequences::number).toArray();
    }

    private static int number(String text) {
        int colon = text.indexOf(':');
        String digits = (colon < 0 ? text : text.substring(0, colon)).replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
