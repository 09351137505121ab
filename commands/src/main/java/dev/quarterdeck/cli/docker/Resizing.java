package dev.quarterdeck.cli.docker;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Terminal;

/** Keeps the size of a terminal in a container that of the person's own. */
final class Resizing implements AutoCloseable {
    private static final int TRIES = 10;
    private static final long PAUSE_MILLISECONDS = 10;

    private final Engine engine;
    private final String path;
    private final Terminal terminal;
    private final Terminal.Watch watch;

    /**
     * Resizes at once, and whenever the person's terminal changes.
     *
     * @param path the container's or command's own path, such as {@code /exec/ID}
     */
    Resizing(Engine engine, String path, Terminal terminal) {
        this.engine = engine;
        this.path = path;
        this.terminal = terminal;
        this.watch = terminal.onResize(() -> Thread.ofVirtual().start(this::resize));
        Thread.ofVirtual().name("first-resize").start(this::insist);
    }

    /** A process that has only just started may not have its terminal yet. */
    private void insist() {
        try {
            for (int attempt = 1; attempt <= TRIES && !resize(); attempt++) {
                Thread.sleep(PAUSE_MILLISECONDS * attempt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean resize() {
        return once(engine, path, terminal.size());
    }

    /** Resizes one time, and says whether the engine did. */
    static boolean once(Engine engine, String path, Terminal.Size size) {
        Request request =
                Request.post(path + "/resize")
                        .with("h", Integer.toString(size.rows()))
                        .with("w", Integer.toString(size.columns()));
        try {
            engine.send(request).close();
            return true;
        } catch (OpsException e) {
            return false;
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
