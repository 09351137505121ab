package dev.quarterdeck.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a program reads and writes. */
public record Stdio(InputStream in, OutputStream out, OutputStream error) {

    void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void complain(String text) throws IOException {
        error.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        error.flush();
    }
}
