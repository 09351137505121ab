package dev.quarterdeck.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One line a container wrote, without its line end. */
public record LogLine(Instant at, boolean error, String text) {

    /** As it goes out, with its time before it if wanted. */
    public byte[] bytes(boolean timestamps) {
        String line = (timestamps ? Times.nanos(at) + " " : "") + text + "\n";
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
