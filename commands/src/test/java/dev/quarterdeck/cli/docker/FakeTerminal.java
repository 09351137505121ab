package dev.quarterdeck.cli.docker;

import dev.quarterdeck.model.Terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A terminal whose keys a test types and whose size a test changes. */
public final class FakeTerminal implements Terminal {
    private final PipedOutputStream keys = new PipedOutputStream();
    private final PipedInputStream in;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final List<String> modes = new CopyOnWriteArrayList<>();
    private volatile Size size = new Size(80, 24);

    /** One of 80 by 24 on which nothing was typed. */
    public FakeTerminal() throws IOException {
        in = new PipedInputStream(keys);
    }

    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    void resize(int columns, int rows) {
        size = new Size(columns, rows);
        watchers.forEach(Runnable::run);
    }

    /** The changes of mode so far: raw, restored. */
    List<String> modes() {
        return List.copyOf(modes);
    }

    @Override
    public boolean inTerminal() {
        return true;
    }

    @Override
    public boolean outTerminal() {
        return true;
    }

    @Override
    public boolean errTerminal() {
        return true;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public Raw raw() {
        modes.add("raw");
        return () -> {
            if (!modes.getLast().equals("restored")) {
                modes.add("restored");
            }
        };
    }

    @Override
    public Watch onResize(Runnable action) {
        watchers.add(action);
        return () -> watchers.remove(action);
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return OutputStream.nullOutputStream();
    }
}
