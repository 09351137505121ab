package dev.quarterdeck.tui.display;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;

import dev.quarterdeck.themes.Emphasis;
import dev.quarterdeck.themes.Style;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A whole style in the place of Lanterna's foreground colour: Lanterna compares it and hands it on,
 * so nothing of a style is lost to what its own colours and modifiers can express (it knows no dim,
 * for one). There is one instance for each style of a screen, compared by identity.
 */
@SuppressWarnings("serial") // never serialised, only Lanterna's colours are declared so
final class Look extends TextColor.RGB {
    final int number;
    final Style style;
    final String foreground;
    final String background;

    /** Whether a blank in this look shows more than its background. */
    final boolean marksBlanks;

    private final @Nullable TextCharacter[][] characters = new TextCharacter[256][];

    Look(int number, Style style, Depth depth) {
        super(0, 0, 0);
        this.number = number;
        this.style = style;
        foreground = Ink.foreground(style.foreground(), depth);
        background = Ink.background(style.background(), depth);
        marksBlanks = has(Emphasis.REVERSE) || has(Emphasis.UNDERLINE);
    }

    boolean has(Emphasis emphasis) {
        return style.emphasis().contains(emphasis);
    }

    /** The character in this look; made once, as making one is slow in Lanterna. */
    TextCharacter character(char c) {
        @Nullable TextCharacter[] page = characters[c >> 8];
        if (page == null) {
            page = new TextCharacter[256];
            characters[c >> 8] = page;
        }
        @Nullable TextCharacter known = page[c & 255];
        if (known == null) {
            known = TextCharacter.fromCharacter(c, this, ANSI.DEFAULT)[0];
            page[c & 255] = known;
        }
        return Objects.requireNonNull(known);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
