package dev.quarterdeck.model;

import java.io.InputStream;
import java.io.OutputStream;

/** Stands in where there is no terminal. */
record NoTerminal() implements Terminal {
    private static final Size USUAL = new Size(80, 24);

    @Override
    public boolean inTerminal() {
        return false;
    }

    @Override
    public boolean outTerminal() {
        return false;
    }

    @Override
    public boolean errTerminal() {
        return false;
    }

    @Override
    public Size size() {
        return USUAL;
    }

    @Override
    public Raw raw() {
        return () -> {};
    }

    @Override
    public Watch onResize(Runnable action) {
        return () -> {};
    }

    @Override
    public InputStream in() {
        return InputStream.nullInputStream();
    }

    @Override
    public OutputStream out() {
        return OutputStream.nullOutputStream();
    }
}
