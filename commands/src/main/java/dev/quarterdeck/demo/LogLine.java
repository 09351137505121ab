package dev.quarterdeck.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One line a container wrote, without its line end. */
record LogLine(Instant at, boolean error, String text) {

    byte[] bytes(boolean timestamps) {
        String line = (timestamps ? Times.nanos(at) + " " : "") + text + "\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
