package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.RequestPath;
import dev.quarterdeck.cli.kube.Target;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.http.Payload;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends what is asked of single objects, and tells the server's warnings. */
public final class ObjectApi {
    private static final String JSON = "application/json";

    private final ClusterApi api;
    private final Warnings warnings;
    private final String subresource;

    ObjectApi(ClusterApi api, Warnings warnings) {
        this(api, warnings, "");
    }

    private ObjectApi(ClusterApi api, Warnings warnings, String subresource) {
        this.api = api;
        this.warnings = warnings;
        this.subresource = subresource;
    }

    /** The same for a part of objects, such as {@code status}; empty for objects themselves. */
    public ObjectApi of(String part) {
        return new ObjectApi(api, warnings, part);
    }

    private String path(Info info) {
        RequestPath.check(Target.one(info.resource(), info.namespace(), info.name()));
        return info.path() + (subresource.isEmpty() ? "" : "/" + subresource);
    }

    /** The forms of a patch, by the names the {@code patch} command has for them. */
    public enum Patch {
        JSON("json-patch"),
        MERGE("merge-patch"),
        STRATEGIC("strategic-merge-patch"),
        APPLY("apply-patch");

        private final String type;

        Patch(String type) {
            this.type = type;
        }

        /** The value of the Content-Type header. */
        public String contentType() {
            return "application/" + type + (this == APPLY ? "+yaml" : "+json");
        }
    }

    /** An object as the server has it. */
    public Map<String, @Nullable Object> get(Info info) {
        return ask(request("GET", path(info)), info);
    }

    /** Changes an object by a patch, and gives what became of it. */
    public Map<String, @Nullable Object> patch(
            Info info, Patch form, @Nullable Object patch, Query query) {
        return patch(info, form, Json.write(patch), query);
    }

    /** The same, with a patch that is written already. */
    public Map<String, @Nullable Object> patch(Info info, Patch form, String text, Query query) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Request request = query.add(request("PATCH", path(info)));
        return ask(request.body(new Payload.Bytes(form.contentType(), body)), info);
    }

    /** A part of an object that has a path of its own, such as {@code scale}. */
    public Map<String, @Nullable Object> get(Info info, String part) {
        return ask(request("GET", info.path() + "/" + part), info);
    }

    /** Changes such a part by a patch. */
    public Map<String, @Nullable Object> patch(
            Info info, String part, Patch form, @Nullable Object patch, Query query) {
        byte[] body = Json.write(patch).getBytes(StandardCharsets.UTF_8);
        Request request = query.add(request("PATCH", info.path() + "/" + part));
        return ask(request.body(new Payload.Bytes(form.contentType(), body)), info);
    }

    /** Puts such a part in the place of what is there. */
    public Map<String, @Nullable Object> replace(
            Info info, String part, @Nullable Object other, Query query) {
        return ask(query.add(request("PUT", info.path() + "/" + part)).json(other), info);
    }

    /** Makes an object, of whatever version it says to be, and gives it as the server has it. */
    public Map<String, @Nullable Object> create(Info info, Query query) {
        Request request = query.add(request("POST", info.collection()));
        Map<String, @Nullable Object> object = new LinkedHashMap<>(info.object());
        Map<String, @Nullable Object> metadata =
                new LinkedHashMap<>(Json.object(object.get("metadata")));
        metadata.remove("resourceVersion");
        object.put("metadata", metadata);
        return ask(request.json(object), info);
    }

    /** Puts an object in the place of another one. */
    public Map<String, @Nullable Object> replace(Info info, Query query) {
        return ask(query.add(request("PUT", path(info))).json(info.object()), info);
    }

    /** Deletes an object; the answer is the object, or a status. */
    public Map<String, @Nullable Object> delete(Info info, Map<String, @Nullable Object> options) {
        return ask(request("DELETE", info.path()).json(options), info);
    }

    /** Asks anything; an answer of 400 or more is a {@link StatusError}. */
    public Map<String, @Nullable Object> ask(Request request, Info info) {
        String verb = request.method().toLowerCase(Locale.ROOT);
        String subject =
                info.resource().qualified() + (info.name().isEmpty() ? "" : " " + info.name());
        return Json.object(send(request, verb, subject).json());
    }

    private Reply send(Request request, String verb, String subject) {
        Reply reply = api.send(request);
        warnings.receive(reply);
        if (reply.status() >= 400) {
            throw StatusError.of(reply, verb, subject);
        }
        return reply;
    }

    /** A request for a path that is not escaped yet. */
    public static Request request(String method, String path) {
        return new Request(method, path, List.of(), Map.of("Accept", JSON), null);
    }
}
