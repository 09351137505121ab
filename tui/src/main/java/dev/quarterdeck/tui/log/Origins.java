package dev.quarterdeck.tui.log;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.text.Paint;

import java.util.ArrayList;
import java.util.List;

/** Who writes the lines of a log, by number; safe for any thread. */
public final class Origins {
    /** A log of one writer. */
    public static final Origins NONE = new Origins();

    private static final Role[] LOOKS = {
        Role.ACCENT, Role.SYNTAX_KEY, Role.SYNTAX_STRING, Role.SYNTAX_NUMBER, Role.OK, Role.WARNING
    };
    private static final int LONGEST = 24;

    /** One who writes. */
    record Origin(String pod, String container) {}

    private final List<Origin> all = new ArrayList<>();

    /** The number of a writer; it stays the same. */
    synchronized int number(String pod, String container) {
        Origin origin = new Origin(pod, container);
        int known = all.indexOf(origin);
        if (known >= 0) {
            return known;
        }
        all.add(origin);
        return all.size() - 1;
    }

    /** What stands before a line: as much as tells the writers apart; empty for a single one. */
    synchronized String label(int number) {
        if (all.size() < 2 || number >= all.size()) {
            return "";
        }
        int width = 0;
        for (Origin origin : all) {
            width = Math.max(width, shown(origin).length());
        }
        String label = shown(all.get(number));
        return label + " ".repeat(width - label.length()) + " ";
    }

    private String shown(Origin origin) {
        boolean pods = all.stream().map(Origin::pod).distinct().count() > 1;
        boolean containers = all.stream().map(Origin::container).distinct().count() > 1;
        String pod = pods ? cut(origin.pod()) : "";
        return containers ? (pods ? pod + "/" : "") + origin.container() : pod;
    }

    /** The end of a long name is what differs. */
    private static String cut(String name) {
        return name.length() <= LONGEST ? name : "…" + name.substring(name.length() - LONGEST + 1);
    }

    /** The colour of a writer's pod: the same each time. */
    synchronized Paint paint(int number) {
        String pod = number < all.size() ? all.get(number).pod() : "";
        return Paint.of(LOOKS[Math.floorMod(pod.hashCode(), LOOKS.length)]);
    }
}
