package dev.quarterdeck.model;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a running command reads and writes. */
public record Channels(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {

    /** Prints one line on standard output, at once. */
    public void line(String text) {
        print(out, text + "\n");
    }

    /** Prints one line on standard error, at once. */
    public void complain(String text) {
        print(err, text + "\n");
    }

    /** Prints text on standard output, at once. */
    public void text(String text) {
        print(out, text);
    }

    private static void print(OutputStream stream, String text) {
        PrintStream printer = new PrintStream(stream, false, StandardCharsets.UTF_8);
        printer.print(text);
        printer.flush();
    }
}
