package dev.quarterdeck.testing;

import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A real engine for one test alone, which may kill it and start it again. */
public final class OwnEngine implements AutoCloseable {
    private static final String VERSION = "28.5";

    private final EngineScript script = EngineScript.ours();

    private OwnEngine() {}

    /** Starts one; the test is skipped where none can be started. */
    public static OwnEngine start() {
        Optional<String> refusal = EngineScript.refusal();
        if (refusal.isPresent()) {
            throw new TestAbortedException("no engine of its own: " + refusal.get());
        }
        OwnEngine engine = new OwnEngine();
        engine.up();
        return engine;
    }

    /** Starts it, again if it was killed. */
    public TestEngine up() {
        Ran up = script.run("up", VERSION);
        if (up.status() != 0) {
            throw new IllegalStateException(up.err());
        }
        return EngineScript.engines(up.out()).getFirst();
    }

    /** Kills the engine's process as if by {@code kill -9}. */
    public void kill() throws IOException {
        Path file = script.folder().resolve(VERSION).resolve("engine.pid");
        long pid = Long.parseLong(Files.readString(file).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    @Override
    public void close() {
        script.down();
    }
}
