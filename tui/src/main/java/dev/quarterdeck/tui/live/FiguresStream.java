package dev.quarterdeck.tui.live;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.docker.JsonStream;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Follows what one container uses: one look at its limits, then one stream of figures. */
final class FiguresStream implements Following {

    private final EngineAddress address;
    private final Timing timing;
    private final String id;
    private final Consumer<Note.Started> started;
    private final Backoff backoff;

    FiguresStream(EngineAddress address, Timing timing, String id, Consumer<Note.Started> started) {
        this.address = address;
        this.timing = timing;
        this.id = id;
        this.started = started;
        this.backoff =
                new Backoff(
                        timing.firstPause(), timing.longestPause(), RandomGenerator.getDefault());
    }

    @Override
    public void follow(Consumer<Object> sink) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            try (Engine engine = Engine.at(address)) {
                figures(engine, sink);
                return;
            } catch (OpsException failure) {
                if (failure.kind() == OpsException.Kind.NOT_FOUND
                        || Thread.currentThread().isInterrupted()) {
                    return;
                }
                Thread.sleep(backoff.next());
            }
        }
    }

    private void figures(Engine engine, Consumer<Object> sink) {
        double limit = limit(engine);
        Usage before = Usage.of(once(engine));
        try (JsonStream samples = new JsonStream(engine.send(stats()))) {
            while (samples.hasNext()) {
                Usage now = Usage.of(samples.next());
                if (now.isEmpty()) {
                    return;
                }
                sink.accept(now.since(before, limit));
                backoff.reset();
                before = now;
            }
        }
        throw Troubles.brokenOff();
    }

    private Request stats() {
        return Request.get("/containers/" + id + "/stats").with("stream", "1");
    }

    /** The first sample of a stream knows nothing before it: this is what it is compared with. */
    private Map<String, @Nullable Object> once(Engine engine) {
        Request request =
                Request.get("/containers/" + id + "/stats")
                        .with("stream", "0")
                        .with("one-shot", "1");
        return Json.object(engine.send(request, timing.answer()).json());
    }

    /** What it may use of the processors in percent; 0 when nothing is said. Tells of the start. */
    private double limit(Engine engine) {
        Request request = Request.get("/containers/" + id + "/json");
        Map<String, @Nullable Object> json =
                Json.object(engine.send(request, timing.answer()).json());
        tell(ContainerRows.text(Json.object(json.get("State")).get("StartedAt")));
        Map<String, @Nullable Object> host = Json.object(json.get("HostConfig"));
        double quota = ContainerRows.number(host.get("CpuQuota"));
        double period = ContainerRows.number(host.get("CpuPeriod"));
        return quota > 0 && period > 0
                ? quota / period * 100
                : ContainerRows.number(host.get("NanoCpus")) / 1e7;
    }

    private void tell(String startedAt) {
        try {
            started.accept(new Note.Started(id, Instant.parse(startedAt)));
        } catch (DateTimeParseException unreadable) {
            // An engine that writes times in another way keeps the rounded one of its list.
            return;
        }
    }
}
