package dev.quarterdeck.tui.display;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Emphasis;
import dev.quarterdeck.themes.Style;

import java.util.HashMap;
import java.util.Map;

/** The looks of one screen, each made once; they go when the theme does. */
final class Looks {
    final Style base;
    final Look ground;

    private final Depth depth;
    private final Map<Style, Look> known = new HashMap<>();
    private Style lastStyle;
    private Look lastLook;

    Looks(Style base, Depth depth) {
        this.base = base;
        this.depth = depth;
        ground = new Look(0, base, depth);
        known.put(base, ground);
        lastStyle = base;
        lastLook = ground;
    }

    /**
     * Neighbours share their style, mostly the same instance: the map is asked when they do not.
     */
    @SuppressWarnings("ReferenceEquality")
    Look of(Style style) {
        if (style != lastStyle) {
            lastLook = known.computeIfAbsent(style, this::make);
            lastStyle = style;
        }
        return lastLook;
    }

    private Look make(Style style) {
        return new Look(known.size(), seen(style), depth);
    }

    /** Without colours a ground of its own is told by reversing, or a selection would be lost. */
    private Style seen(Style style) {
        boolean own =
                style.background() instanceof Color.Rgb ground && !ground.equals(base.background());
        return depth == Depth.NONE && own ? style.with(Emphasis.REVERSE) : style;
    }
}
