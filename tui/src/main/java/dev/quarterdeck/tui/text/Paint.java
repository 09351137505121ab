package dev.quarterdeck.tui.text;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Theme;

/** How a part of a line looks: as the theme has it for a role, or as the text itself asked for. */
public sealed interface Paint {
    /** The look of this paint in a theme. */
    Style in(Theme theme);

    static Paint of(Role role) {
        return new ByRole(role);
    }

    static Paint of(Style style) {
        return new ByStyle(style);
    }

    /** A look the theme decides on; plain text takes the background of what it is written on. */
    record ByRole(Role role) implements Paint {
        @Override
        public Style in(Theme theme) {
            Style style = theme.style(role);
            return role == Role.TEXT
                    ? new Style(style.foreground(), null, style.emphasis())
                    : style;
        }
    }

    /** A look that came with the text. */
    record ByStyle(Style style) implements Paint {
        @Override
        public Style in(Theme theme) {
            return style;
        }
    }
}
