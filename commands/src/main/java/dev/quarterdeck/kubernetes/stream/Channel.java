package dev.quarterdeck.kubernetes.stream;

import java.util.Locale;

/** The streams of a command in a container. */
enum Channel {
    STDIN(0),
    STDOUT(1),
    STDERR(2),
    ERROR(3),
    RESIZE(4);

    /** The number of the channel on which v5 says that another channel has ended. */
    static final int END = 255;

    private final int number;

    Channel(int number) {
        this.number = number;
    }

    /** Its number on a WebSocket. */
    int number() {
        return number;
    }

    /** What the header of a SPDY stream calls it. */
    String streamType() {
        return name().toLowerCase(Locale.ROOT);
    }
}
