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
import dev.quarterdeck.text.GoTime;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The log of a Docker container. */
public final class DockerLogSource implements LogSource {
    private static final long NANOS = 1_000_000_000L;
    private static final Set<String> AWAITED = Set.of("start", "destroy");
    private static final Set<String> RUNNING = Set.of("running", "paused");
    private static final Instant NEVER = Instant.EPOCH;

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
            return stateOf(inspected);
        } catch (OpsException trouble) {
            if (trouble.kind() == OpsException.Kind.NOT_FOUND) {
                return new LogState.Gone();
            }
            throw trouble;
        }
    }

    private static LogState stateOf(Map<String, @Nullable Object> inspected) {
        Map<String, @Nullable Object> state = Json.object(inspected.get("State"));
        Object status = state.get("Status");
        if ("created".equals(status)) {
            return new LogState.NotStarted();
        }
        if (RUNNING.contains(status instanceof String ? status : flags(state))) {
            return new LogState.Running();
        }
        int code = state.get("ExitCode") instanceof Number number ? number.intValue() : 0;
        return new LogState.Ended(time(state.get("FinishedAt")), code, run(inspected, state));
    }

    /** Engines of old have no word for it. */
    private static String flags(Map<String, @Nullable Object> state) {
        boolean restarting = Boolean.TRUE.equals(state.get("Restarting"));
        return Boolean.TRUE.equals(state.get("Running")) && !restarting ? "running" : "";
    }

    /** The times are names here: any other run has others, whichever is the earlier. */
    private static String run(
            Map<String, @Nullable Object> inspected, Map<String, @Nullable Object> state) {
        return "%s %s %s"
                .formatted(
                        state.get("StartedAt"),
                        state.get("FinishedAt"),
                        inspected.get("RestartCount"));
    }

    /** Engines write the first moment of the first year where they know none. */
    private static @Nullable Instant time(@Nullable Object written) {
        Instant time = written instanceof String text ? GoTime.parse(text) : null;
        return time != null && time.isAfter(NEVER) ? time : null;
    }

    @Override
    public boolean awaitStart(LogState after) {
        Filters filters = new Filters().add("container", container);
        try (JsonStream events = new Daemon(engine).events("", filters)) {
            // What happened before the engine listened for us.
            LogState now = state();
            boolean waits = now.equals(after);
            while (waits && events.hasNext()) {
                waits = !AWAITED.contains(String.valueOf(events.next().get("Action")));
            }
            // An event alone is no proof: it may tell of the run that ended.
            return started(now.equals(after) ? state() : now, after);
        }
    }

    private static boolean started(LogState now, LogState before) {
        return !now.equals(before) && !(now instanceof LogState.Gone);
    }
}
