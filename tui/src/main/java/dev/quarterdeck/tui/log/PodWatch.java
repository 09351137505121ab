package dev.quarterdeck.tui.log;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;
import dev.quarterdeck.kubernetes.StatusError;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells how the pods that are meant change. */
final class PodWatch {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PodFollowing following;
    private final PodScope scope;
    private final Map<String, Map<String, @Nullable Object>> pods = new LinkedHashMap<>();
    private String version;

    PodWatch(PodFollowing following, PodScope scope, PodList first) {
        this.following = following;
        this.scope = scope;
        this.version = "";
        take(first);
    }

    private void take(PodList list) {
        pods.clear();
        list.pods().forEach(pod -> pods.put(PodScope.key(pod), pod));
        version = list.version();
    }

    /** Goes on until it is interrupted, or the server is away. */
    void run() throws InterruptedException {
        while (true) {
            if (!watched()) {
                Thread.sleep(PAUSE);
                take(PodList.read(following.server(), scope));
                tell();
            }
            Thread.sleep(PAUSE);
        }
    }

    private void tell() {
        following.update(List.copyOf(pods.values()));
    }

    /** One watch; says whether another can go on where it ended. */
    private boolean watched() {
        LogServer server = following.server();
        var request =
                scope.pods(server)
                        .with("watch", "true")
                        .with("allowWatchBookmarks", "true")
                        .with("resourceVersion", version);
        try (Reply reply = server.send(request)) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            return !following.opened(reply) || events(reply);
        }
    }

    private boolean events(Reply reply) {
        try {
            JsonValues values = new JsonValues(reply.body());
            while (values.hasNext()) {
                Map<String, @Nullable Object> event = Json.object(values.next());
                if ("ERROR".equals(event.get("type"))) {
                    return false;
                }
                happened(String.valueOf(event.get("type")), Json.object(event.get("object")));
            }
            return true;
        } catch (UncheckedIOException broken) {
            return false;
        } finally {
            following.ended(reply);
        }
    }

    private void happened(String type, Map<String, @Nullable Object> pod) {
        version = PodLogSource.meta(pod, "resourceVersion");
        if (type.equals("BOOKMARK") || !scope.isMine(pod)) {
            return;
        }
        if (type.equals("DELETED")) {
            pods.remove(PodScope.key(pod));
        } else {
            pods.put(PodScope.key(pod), pod);
        }
        tell();
    }
}
