package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;

/** How an object of a cluster is, with its sign and colour. */
enum Health {
    FAILED("✗", Role.ERROR, true),
    WARNING("!", Role.WARNING, true),
    RESTARTING("↻", Role.WARNING, true),
    PARTLY("◐", Role.WARNING, true),
    WAITING("○", Role.WARNING, true),
    STARTING("○", Role.BUSY, false),
    LEAVING("·", Role.MUTED, false),
    HELD("◐", Role.BUSY, false),
    WELL("●", Role.OK, false),
    DONE("✓", Role.MUTED, false),
    IDLE("○", Role.MUTED, false),
    /** Of a kind that has no state. */
    PLAIN("·", Role.MUTED, false);

    private final String glyph;
    private final Role role;
    private final boolean faulty;

    Health(String glyph, Role role, boolean faulty) {
        this.glyph = glyph;
        this.role = role;
        this.faulty = faulty;
    }

    String glyph() {
        return glyph;
    }

    Role role() {
        return role;
    }

    /** Whether somebody should look at it. */
    boolean faulty() {
        return faulty;
    }
}
