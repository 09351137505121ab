package dev.quarterdeck.model;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
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

    /** A writer on standard output for what is long; its user flushes it. */
    public Writer writer() {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void print(OutputStream stream, String text) {
        PrintStream printer = new PrintStream(stream, false, StandardCharsets.UTF_8);
        printer.print(text);
        printer.flush();
    }
}
