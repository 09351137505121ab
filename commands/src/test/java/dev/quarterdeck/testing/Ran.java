package dev.quarterdeck.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/** What a command line left behind: its status, and its output with one character per byte. */
public record Ran(int status, String out, String err) {

    /** The status of a command that did not end in time. */
    static final int ENDLESS = -2;

    static Ran of(int status, byte[] out, byte[] err) {
        return new Ran(status, new String(out, ISO_8859_1), new String(err, ISO_8859_1));
    }

    Ran succeeded(List<String> words) {
        if (status != 0) {
            throw new IllegalStateException("docker " + String.join(" ", words) + "\n" + shown());
        }
        return this;
    }

    /** The same with the lines of each channel in alphabetical order. */
    Ran sorted() {
        return new Ran(status, sorted(out), sorted(err));
    }

    private static String sorted(String text) {
        return text.lines().sorted().collect(Collectors.joining("\n"));
    }

    /** For people: the text as UTF-8. */
    String shown() {
        return "exit "
                + (status == ENDLESS ? "never" : status)
                + (out.isEmpty() ? "" : "\nstdout| " + lines(out))
                + (err.isEmpty() ? "" : "\nstderr| " + lines(err));
    }

    private static String lines(String bytes) {
        var text = new String(bytes.getBytes(ISO_8859_1), UTF_8);
        return text.stripTrailing().replace("\n", "\n      | ")
                + (text.endsWith("\n") ? "" : "(no newline)");
    }
}
