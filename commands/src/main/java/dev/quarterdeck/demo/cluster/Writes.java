package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Creates, changes and deletes objects as they are asked for. */
final class Writes {

    /** An object as somebody wants it, which is made where it is not there. */
    private static final String APPLY = "application/apply-patch+yaml";

    private final Cluster cluster;

    Writes(Cluster cluster) {
        this.cluster = cluster;
    }

    /** An answer: its status and its body. */
    private record Done(int status, Tree body) {}

    void answer(ApiPath path, Request request, Reply reply) throws IOException {
        Done done = cluster.store().locked(() -> done(path, request));
        boolean same = done.body().kind().equals("Status") || !path.sub().isEmpty();
        View view = View.of(path, request, cluster.now());
        reply.json(done.status(), same ? done.body() : view.one(done.body()));
        cluster.catchUp();
    }

    private Done done(ApiPath path, Request request) {
        boolean named = !path.name().isEmpty();
        return switch (request.method()) {
            case "POST" -> post(path, request, named);
            case "PUT" -> named ? put(path, request) : refused();
            case "PATCH" -> named ? patch(path, request) : refused();
            case "DELETE" -> named ? delete(path, request) : deleteAll(path, request);
            default -> refused();
        };
    }

    private static Done refused() {
        throw StatusError.notAllowed();
    }

    private static @Nullable Object body(Request request) {
        String type = request.headers().getOrDefault("content-type", "application/json");
        if (!type.contains("json") && !type.contains("yaml")) {
            throw StatusError.unsupported();
        }
        try {
            return request.body().length == 0 ? Map.of() : Json.parse(request.body());
        } catch (JsonException malformed) {
            throw StatusError.badRequest(
                    "the object provided is unrecognized: " + malformed.getMessage());
        }
    }

    private static String type(Request request) {
        return request.headers().getOrDefault("content-type", "").split(";", 2)[0];
    }

    private static boolean dry(Request request) {
        return request.query("dryRun", "").equals("All");
    }

    private Done post(ApiPath path, Request request, boolean named) {
        Tree manifest = Tree.of(body(request));
        if (named && path.sub().equals("eviction")) {
            return evict(path, manifest);
        }
        if (named) {
            return refused();
        }
        Tree object = placed(path, manifest);
        String name = object.name();
        if (cluster.find(path.kind().stored(), path.namespace(), name) != null) {
            throw StatusError.exists(path.kind(), name);
        }
        return created(path, request, object);
    }

    private Done created(ApiPath path, Request request, Tree object) {
        Tree made = Births.born(object, path.kind(), cluster.timeline().now());
        return new Done(201, dry(request) ? made : cluster.store().put(path.kind().stored(), made));
    }

    private Tree placed(ApiPath path, Tree manifest) {
        String namespace = manifest.namespace();
        if (!namespace.isEmpty() && !namespace.equals(path.namespace())) {
            throw StatusError.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the"
                            + " request");
        }
        if (manifest.name().isEmpty() && manifest.text("metadata.generateName").isEmpty()) {
            throw StatusError.invalid(
                    path.kind(),
                    "",
                    "metadata.name",
                    "Required value: name or generateName is required");
        }
        if (!path.kind().namespaced()) {
            return manifest;
        }
        if (cluster.find("namespaces", "", path.namespace()) == null) {
            throw StatusError.notFound(Kinds.stored("namespaces"), path.namespace());
        }
        return manifest.with("metadata.namespace", path.namespace());
    }

    private Done evict(ApiPath path, Tree eviction) {
        Tree pod = cluster.object(path);
        Tree options = eviction.tree("deleteOptions");
        cluster.garbage().delete(pod, grace(pod, options));
        return new Done(201, success(path, pod));
    }

    private static long grace(Tree object, Tree options) {
        return options.number(
                "gracePeriodSeconds", object.number("spec.terminationGracePeriodSeconds"));
    }

    private Done put(ApiPath path, Request request) {
        Tree old = cluster.object(path);
        Tree sent = Tree.of(body(request));
        String revision = sent.text("metadata.resourceVersion");
        if (!revision.isEmpty() && !revision.equals(old.text("metadata.resourceVersion"))) {
            throw StatusError.conflict(
                    path.kind(),
                    path.name(),
                    "the object has been modified; please apply your changes to the latest version"
                            + " and try again");
        }
        Tree next =
                switch (path.sub()) {
                    case "scale" -> Scales.applied(old, sent);
                    case "status" -> old.with("status", sent.at("status"));
                    case "finalize" -> old;
                    default -> sent.with("status", old.at("status"));
                };
        return changed(path, request, old, next);
    }

    private Done patch(ApiPath path, Request request) {
        Tree there = cluster.find(path.kind().stored(), path.namespace(), path.name());
        if (there == null && type(request).equals(APPLY) && path.sub().isEmpty()) {
            return created(path, request, placed(path, Tree.of(body(request))));
        }
        Tree old = cluster.object(path);
        boolean scale = path.sub().equals("scale");
        Tree before = scale ? Scales.of(path.kind(), old) : old;
        Tree after = patched(before, request);
        return changed(path, request, old, scale ? Scales.applied(old, after) : after);
    }

    private static Tree patched(Tree before, Request request) {
        Object body = body(request);
        return switch (type(request)) {
            case "application/json-patch+json" -> JsonPatch.apply(before, Json.array(body));
            case "application/merge-patch+json" -> Merge.plain(before, Tree.of(body));
            case "application/strategic-merge-patch+json" -> Merge.strategic(before, Tree.of(body));
            case APPLY -> Merge.strategic(before, Tree.of(body));
            default -> throw StatusError.unsupported();
        };
    }

    private Done changed(ApiPath path, Request request, Tree old, Tree sent) {
        Tree next = Defaults.again(old, kept(old, sent));
        boolean more = !next.tree("spec").equals(old.tree("spec"));
        if (more && old.has("metadata.generation")) {
            next = next.with("metadata.generation", old.number("metadata.generation") + 1);
        }
        Tree done = dry(request) ? next : cluster.update(old, next);
        return new Done(200, path.sub().equals("scale") ? Scales.of(path.kind(), done) : done);
    }

    /** What nobody can change. */
    private static Tree kept(Tree old, Tree sent) {
        Tree next = sent.with("apiVersion", old.at("apiVersion")).with("kind", old.at("kind"));
        for (String field :
                List.of(
                        "name",
                        "namespace",
                        "uid",
                        "creationTimestamp",
                        "generation",
                        "resourceVersion")) {
            next = next.with("metadata." + field, old.at("metadata." + field));
        }
        return next.with("metadata.managedFields", null);
    }

    private Done delete(ApiPath path, Request request) {
        Tree object = cluster.object(path);
        Tree options = Tree.of(body(request));
        String uid = options.text("preconditions.uid");
        if (!uid.isEmpty() && !uid.equals(object.uid())) {
            throw StatusError.conflict(
                    path.kind(),
                    path.name(),
                    "the UID in the precondition (%s) does not match the UID in record (%s). The object might have been deleted and then recreated"
                            .formatted(uid, object.uid()));
        }
        if (dry(request)) {
            return new Done(200, success(path, object));
        }
        String policy =
                Cells.or(options.text("propagationPolicy"), request.query("propagationPolicy", ""));
        if (policy.equals("Orphan")) {
            cluster.garbage().orphan(object);
        }
        Tree last = cluster.garbage().delete(object, grace(object, options));
        return new Done(200, last.terminating() ? last : success(path, object));
    }

    private Done deleteAll(ApiPath path, Request request) {
        Selector selector = Query.selector(path, request);
        Tree options = Tree.of(body(request));
        List<Tree> all =
                cluster.list(path.kind().stored(), path.namespace()).stream()
                        .filter(selector)
                        .toList();
        if (!dry(request)) {
            all.forEach(object -> cluster.garbage().delete(object, grace(object, options)));
        }
        return new Done(200, success(path, Tree.make("kind", path.kind().kind())));
    }

    private static Tree success(ApiPath path, Tree object) {
        Kind kind = path.kind();
        return Tree.make(
                "kind",
                "Status",
                "apiVersion",
                "v1",
                "metadata",
                Tree.EMPTY,
                "status",
                "Success",
                "details",
                Tree.make(
                        "name", object.name().isEmpty() ? null : object.name(),
                        "group", kind.group().isEmpty() ? null : kind.group(),
                        "kind", kind.plural(),
                        "uid", object.uid().isEmpty() ? null : object.uid()));
    }
}
