package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads lines from a terminal as its driver and a plain shell do: echo, erase, end, interrupt. */
final class LineEditor {

    private static final int INTERRUPT = 3;
    private static final int END = 4;
    private static final int BACKSPACE = 8;
    private static final int CLEAR = 12;
    private static final int KILL = 21;
    private static final int ESCAPE = 27;
    private static final int DELETE = 127;
    private static final int LONGEST = 4_096;

    private final Stdio stdio;
    private final boolean echo;
    private ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String prompt = "";

    LineEditor(Stdio stdio, boolean echo) {
        this.stdio = stdio;
        this.echo = echo;
    }

    /** The next line without its end; null at the end of the input. */
    @Nullable String read(String prompt) throws IOException {
        this.prompt = prompt;
        stdio.print(prompt);
        line = new ByteArrayOutputStream();
        for (int key = stdio.in().read(); key >= 0; key = stdio.in().read()) {
            if (key == '\n' || (key == '\r' && echo)) {
                echo("\n");
                return text();
            }
            if (!echo) {
                line.write(key);
            } else if (key == END && line.size() == 0) {
                return null;
            } else {
                edit(key);
            }
        }
        return line.size() == 0 ? null : text();
    }

    private String text() {
        return line.toString(StandardCharsets.UTF_8);
    }

    private void echo(String text) throws IOException {
        if (echo) {
            stdio.print(text);
        }
    }

    private void edit(int key) throws IOException {
        switch (key) {
            case INTERRUPT -> restart("^C\n");
            case KILL -> restart("\r\u001b[K");
            case CLEAR -> echo("\u001b[H\u001b[2J" + prompt + text());
            case BACKSPACE, DELETE -> erase();
            case ESCAPE -> swallow();
            default -> insert(key);
        }
    }

    private void restart(String sign) throws IOException {
        line.reset();
        echo(sign + prompt);
    }

    private void insert(int key) throws IOException {
        if (key == '\t' || (key >= ' ' && line.size() < LONGEST)) {
            line.write(key);
            stdio.out().write(key);
            stdio.out().flush();
        }
    }

    private void erase() throws IOException {
        String text = text();
        if (!text.isEmpty()) {
            int last = text.offsetByCodePoints(text.length(), -1);
            boolean wide = text.codePointAt(last) >= 0x1100;
            byte[] rest = text.substring(0, last).getBytes(StandardCharsets.UTF_8);
            line.reset();
            line.writeBytes(rest);
            echo(wide ? "\b\b  \b\b" : "\b \b");
        }
    }

    /** Arrow keys and their like do nothing here. */
    private void swallow() throws IOException {
        int next = stdio.in().read();
        while (next == '[' || next == 'O' || (next >= '0' && next <= '?')) {
            next = stdio.in().read();
        }
    }
}
