package dev.quarterdeck.cli.kube;

import java.io.IOException;

/** Texts below one another with a blank line between; those without a character do not count. */
final class Paragraphs implements Appendable {
    private final Appendable out;
    private boolean written;
    private boolean due;

    Paragraphs(Appendable out) {
        this.out = out;
    }

    /** What follows belongs to the next one. */
    void next() {
        due = written;
    }

    /** Whether there was anything at all. */
    boolean written() {
        return written;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int from, int to) throws IOException {
        if (from < to) {
            begin();
            out.append(text, from, to);
        }
        return this;
    }

    @Override
    public Appendable append(char c) throws IOException {
        begin();
        out.append(c);
        return this;
    }

    private void begin() throws IOException {
        if (due) {
            out.append('\n');
        }
        due = false;
        written = true;
    }
}
