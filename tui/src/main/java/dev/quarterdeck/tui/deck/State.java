package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.live.ContainerRow;

import java.util.Locale;

/** What a container is doing, with its sign and colour. */
enum State {
    RUNNING("●", Role.OK, "running"),
    UNHEALTHY("!", Role.WARNING, "unhealthy"),
    PAUSED("◐", Role.BUSY, "paused"),
    RESTARTING("↻", Role.WARNING, "restarting"),
    FAILED("✗", Role.ERROR, "failed"),
    ENDED("○", Role.MUTED, "exited"),
    CREATED("○", Role.MUTED, "created"),
    REMOVING("·", Role.MUTED, "removing");

    /** The exit status after SIGTERM, which is how a stop begins. */
    private static final int TERMINATED = 143;

    private final String glyph;
    private final Role role;
    private final String word;

    State(String glyph, Role role, String word) {
        this.glyph = glyph;
        this.role = role;
        this.word = word;
    }

    static State of(ContainerRow row) {
        return switch (row.state().toLowerCase(Locale.ROOT)) {
            case "running" -> row.health().equals("unhealthy") ? UNHEALTHY : RUNNING;
            case "paused" -> PAUSED;
            case "restarting" -> RESTARTING;
            case "created" -> CREATED;
            case "removing" -> REMOVING;
            case "dead" -> FAILED;
            default -> ended(row);
        };
    }

    /** What was asked to stop has not failed, whatever signal it took. */
    private static State ended(ContainerRow row) {
        Integer exit = row.exitCode();
        boolean well = exit == null || exit == 0 || exit == TERMINATED || row.stopped();
        return well ? ENDED : FAILED;
    }

    String glyph() {
        return glyph;
    }

    Role role() {
        return role;
    }

    String word() {
        return word;
    }

    /**
     * Where it stands in the list: what has processes, what failed, the rest. One that restarts
     * again and again keeps its place.
     */
    int group() {
        if (alive()) {
            return 0;
        }
        return faulty() ? 1 : 2;
    }

    boolean faulty() {
        return this == UNHEALTHY || this == RESTARTING || this == FAILED;
    }

    /** Whether there are processes whose use can be measured. */
    boolean figures() {
        return this == RUNNING || this == UNHEALTHY;
    }

    /** Whether there are processes. */
    boolean alive() {
        return figures() || this == PAUSED || this == RESTARTING;
    }
}
