package dev.quarterdeck.tui.log;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The pods that are meant, as they were.
 *
 * @param version from which a watch goes on; empty where they may not be watched
 */
record PodList(List<Map<String, @Nullable Object>> pods, String version) {
    static PodList read(LogServer server, PodScope scope) {
        try (Reply reply = server.send(scope.pods(server))) {
            if (reply.status() == 403 && !scope.open()) {
                return new PodList(each(server, scope), "");
            }
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            Map<String, @Nullable Object> list = Json.object(reply.json());
            List<Map<String, @Nullable Object>> pods =
                    Json.array(list.get("items")).stream().map(Json::object).toList();
            Object version = Json.object(list.get("metadata")).get("resourceVersion");
            return new PodList(scope.mine(pods), version == null ? "" : version.toString());
        }
    }

    /** Who may not list pods may be allowed to see those he names. */
    private static List<Map<String, @Nullable Object>> each(LogServer server, PodScope scope) {
        List<Map<String, @Nullable Object>> pods = new ArrayList<>();
        for (String name : scope.names()) {
            String path = "/api/v1/namespaces/" + name.replace("/", "/pods/");
            try (Reply reply =
                    server.send(Request.get(path).header("Accept", "application/json"))) {
                if (reply.status() >= 400 && reply.status() != 404) {
                    throw StatusError.of(reply);
                }
                if (reply.status() < 400) {
                    pods.add(Json.object(reply.json()));
                }
            }
        }
        return pods;
    }
}
