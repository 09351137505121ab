package dev.quarterdeck.tui.display;

import dev.quarterdeck.tui.display.Emulator.Look;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/** Reads SGR parameters for the emulator. */
final class SgrReader {
    private SgrReader() {}

    static Look read(Look before, String body) {
        Deque<String> codes = new ArrayDeque<>();
        for (String code : body.split(";", -1)) {
            codes.add(code.isEmpty() ? "0" : code);
        }
        Look look = before;
        while (!codes.isEmpty()) {
            look = next(look, codes);
        }
        return look;
    }

    private static Look next(Look look, Deque<String> codes) {
        int code = Integer.parseInt(codes.remove());
        if (code == 38 || code == 48) {
            return color(look, code, codes);
        }
        if (code >= 30 && code < 40 || code >= 90 && code < 98) {
            return new Look(Integer.toString(code), look.background(), look.emphasis());
        }
        if (code >= 40 && code < 50 || code >= 100 && code < 108) {
            return new Look(look.foreground(), Integer.toString(code), look.emphasis());
        }
        return code == 0 ? Look.PLAIN : emphasis(look, code);
    }

    private static Look color(Look look, int code, Deque<String> codes) {
        StringBuilder whole = new StringBuilder().append(code);
        int more = codes.getFirst().equals("2") ? 4 : 2;
        for (int i = 0; i < more; i++) {
            whole.append(';').append(codes.remove());
        }
        return code == 38
                ? new Look(whole.toString(), look.background(), look.emphasis())
                : new Look(look.foreground(), whole.toString(), look.emphasis());
    }

    private static Look emphasis(Look look, int code) {
        Set<Integer> all = new TreeSet<>(look.emphasis());
        boolean changed =
                switch (code) {
                    case 1, 2, 3, 4, 7 -> all.add(code);
                    case 22 -> all.removeAll(Set.of(1, 2));
                    case 23, 24, 27 -> all.remove(code - 20);
                    default -> false;
                };
        return changed ? new Look(look.foreground(), look.background(), all) : look;
    }
}
