package dev.quarterdeck.demo;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Puts a carriage return before each line end, as a terminal's driver does. */
public final class Returns extends FilterOutputStream {

    public Returns(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        if (one == '\n') {
            out.write('\r');
        }
        out.write(one);
    }
}
