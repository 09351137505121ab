package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A question to a server about who one is and what one may; it is posted, but kept nowhere. */
record Review(ClusterApi api, Warnings warnings) {
    /** Asks it; the answer is the same object with its status. */
    Map<String, @Nullable Object> ask(
            String groupVersion, String kind, @Nullable Map<String, @Nullable Object> spec)
            throws IOException {
        Map<String, @Nullable Object> question = new LinkedHashMap<>();
        question.put("kind", kind);
        question.put("apiVersion", groupVersion);
        question.put("metadata", Map.of());
        if (spec != null) {
            question.put("spec", spec);
        }
        String resource = kind.toLowerCase(Locale.ROOT) + "s";
        String path = "/apis/" + groupVersion + "/" + resource;
        Request request = Request.post(path).header("Accept", "application/json").json(question);
        try (Reply reply = api.send(request)) {
            warnings.receive(reply);
            if (reply.status() >= 400) {
                String group = groupVersion.substring(0, groupVersion.indexOf('/'));
                throw StatusError.of(reply, "post", resource + "." + group);
            }
            return Json.object(Json.parse(reply.body()));
        }
    }
}
