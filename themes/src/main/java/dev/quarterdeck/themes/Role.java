package dev.quarterdeck.themes;

import java.util.Locale;

/** What a piece of the screen is for; a theme says how each role looks. */
public enum Role {
    TEXT,
    MUTED,
    STRONG,
    ACCENT,
    OK,
    WARNING,
    ERROR,
    BUSY,
    BORDER,
    BORDER_FOCUSED,
    TITLE,
    TITLE_FOCUSED,
    HEADER,
    SELECTED,
    SELECTED_IDLE,
    MARKED,
    CHANGED,
    KEY,
    KEY_LABEL,
    STATUS,
    MATCH,
    GRAPH_LOW,
    GRAPH_MID,
    GRAPH_HIGH,
    GRAPH_BACK,
    SYNTAX_KEY,
    SYNTAX_STRING,
    SYNTAX_NUMBER,
    SYNTAX_LITERAL,
    STDERR,
    DIALOG,
    DANGER,
    BADGE;

    /** The word that names this role in a theme file, such as {@code border-focused}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
