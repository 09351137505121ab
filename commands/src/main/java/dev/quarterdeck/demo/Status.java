package dev.quarterdeck.demo;

import java.util.Locale;

/** The states a container can be in. */
enum Status {
    CREATED,
    RUNNING,
    PAUSED,
    RESTARTING,
    EXITED,
    DEAD;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean alive() {
        return this == RUNNING || this == PAUSED || this == RESTARTING;
    }
}
