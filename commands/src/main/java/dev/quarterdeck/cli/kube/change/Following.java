package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.kube.Interrupts;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Terminal;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Follows one object until something is true of it (client-go tools/watch, UntilWithSync). */
public final class Following {
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Work work;
    private final Info info;
    private final Condition condition;
    private final Instant end;

    /** What must become true of the object. */
    public interface Condition {
        /** Whether it is true of what is there at first; null where there is nothing. */
        boolean listed(@Nullable Map<String, @Nullable Object> object);

        /** Whether it is true of the object that changed, or is {@code DELETED}. */
        boolean changed(String type, Map<String, @Nullable Object> object);
    }

    /** Follows an object until {@code end} at the latest. */
    public Following(Work work, Info info, Instant end, Condition condition) {
        this.work = work;
        this.info = info;
        this.end = end;
        this.condition = condition;
    }

    /** Waits; false where there was no more time. */
    public boolean await() throws InterruptedException {
        try (Terminal.Watch _ = Interrupts.fail()) {
            return follow();
        }
    }

    private boolean follow() throws InterruptedException {
        while (left().isPositive()) {
            Map<String, @Nullable Object> list = work.objects().ask(request(Map.of()), info);
            if (condition.listed(first(list))) {
                return true;
            }
            if (watch(Info.text(Json.object(list.get("metadata")), "resourceVersion"))) {
                return true;
            }
            work.pause(left().compareTo(BETWEEN) < 0 ? left().abs() : BETWEEN);
        }
        return false;
    }

    private Duration left() {
        return Duration.between(work.clock().instant(), end);
    }

    private static @Nullable Map<String, @Nullable Object> first(
            Map<String, @Nullable Object> list) {
        List<@Nullable Object> items = Json.array(list.get("items"));
        return items.isEmpty() ? null : Json.object(items.getFirst());
    }

    private Request request(Map<String, String> query) {
        Request request =
                ObjectApi.request("GET", info.collection())
                        .with("fieldSelector", "metadata.name=" + info.name());
        for (Map.Entry<String, String> part : query.entrySet()) {
            request = request.with(part.getKey(), part.getValue());
        }
        return request;
    }

    /** A watch that ends, however it does, is begun anew while there is time. */
    private boolean watch(String version) {
        Duration left = left();
        if (!left.isPositive()) {
            return false;
        }
        Request request = request(Map.of("resourceVersion", version, "watch", "true"));
        try (Reply reply = work.api().server().send(request, left)) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            JsonValues events = new JsonValues(reply.body());
            while (events.hasNext()) {
                Map<String, @Nullable Object> event = Json.object(events.next());
                String type = String.valueOf(event.get("type"));
                if (type.equals("ERROR")) {
                    return false;
                }
                if (condition.changed(type, Json.object(event.get("object")))) {
                    return true;
                }
            }
        } catch (StatusError refused) {
            throw refused;
        } catch (OpsException | UncheckedIOException ended) {
            return false;
        }
        return false;
    }
}
