package dev.quarterdeck.tui.log;

import dev.quarterdeck.docker.Containers;
import dev.quarterdeck.docker.Daemon;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.Filters;
import dev.quarterdeck.docker.JsonStream;
import dev.quarterdeck.docker.LogOptions;
import dev.quarterdeck.docker.LogStream;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The log of a Docker container. */
public final class DockerLogSource implements LogSource {
    private static final long NANOS = 1_000_000_000L;
    private static final Set<String> AWAITED = Set.of("start", "destroy");

    private final Engine engine;
    private final String container;

    /** The log of the container of this id, or name. */
    public DockerLogSource(Engine engine, String container) {
        this.engine = engine;
        this.container = container;
    }

    @Override
    public void read(LogRange range, LogSink sink) throws IOException {
        StampedLines out = new StampedLines(false, sink);
        StampedLines err = new StampedLines(true, sink);
        try (LogStream stream = new Containers(engine).logs(container, options(range))) {
            sink.opened();
            stream.copy(out, err);
        }
        out.finish();
        err.finish();
    }

    private static LogOptions options(LogRange range) {
        String tail = range.tail() == LogRange.ALL ? "all" : Long.toString(range.tail());
        String since = seconds(range.since());
        return new LogOptions(range.follow(), tail, since, seconds(range.until()), true, false);
    }

    private static String seconds(long nanos) {
        return nanos <= 0 ? "" : nanos / NANOS + "." + "%09d".formatted(nanos % NANOS);
    }

    @Override
    public LogState state() {
        try {
            Map<String, @Nullable Object> inspected = new Containers(engine).inspect(container);
            return stateOf(Json.object(inspected.get("State")));
        } catch (OpsException trouble) {
            if (trouble.kind() == OpsException.Kind.NOT_FOUND) {
                return new LogState.Gone();
            }
            throw trouble;
        }
    }

    private static LogState stateOf(Map<String, @Nullable Object> state) {
        boolean restarting = Boolean.TRUE.equals(state.get("Restarting"));
        if ("created".equals(state.get("Status"))) {
            return new LogState.NotStarted();
        }
        if (Boolean.TRUE.equals(state.get("Running")) && !restarting) {
            return new LogState.Running();
        }
        int status = state.get("ExitCode") instanceof Number code ? code.intValue() : 0;
        return new LogState.Ended(Instant.parse(String.valueOf(state.get("FinishedAt"))), status);
    }

    @Override
    public void awaitStart(LogState after) {
        long since =
                after instanceof LogState.Ended(Instant at, int _) ? LogRange.nanos(at) : NANOS;
        Filters filters = new Filters().add("container", container);
        try (JsonStream events = new Daemon(engine).events(seconds(since), filters)) {
            while (events.hasNext()) {
                Object action = events.next().get("Action");
                if (action instanceof String word && AWAITED.contains(word)) {
                    return;
                }
            }
        }
    }
}
