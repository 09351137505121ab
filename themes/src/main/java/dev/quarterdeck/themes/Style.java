package dev.quarterdeck.themes;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/** How a cell looks; a colour of {@code null} lets show what is below. */
public record Style(
        @Nullable Color foreground, @Nullable Color background, Set<Emphasis> emphasis) {

    /** Changes nothing of what is below it. */
    public static final Style NONE = new Style(null, null, Set.of());

    public Style {
        emphasis = Set.copyOf(emphasis);
    }

    /** This style laid over another: its colours win where it has any, emphases add up. */
    public Style over(Style below) {
        if (this.equals(NONE)) {
            return below;
        }
        return new Style(
                foreground == null ? below.foreground : foreground,
                background == null ? below.background : background,
                both(emphasis, below.emphasis));
    }

    /** The same style with one emphasis more. */
    public Style with(Emphasis more) {
        return new Style(foreground, background, both(emphasis, Set.of(more)));
    }

    private static Set<Emphasis> both(Set<Emphasis> one, Set<Emphasis> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        EnumSet<Emphasis> all = EnumSet.copyOf(one);
        all.addAll(other);
        return all;
    }
}
