package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;

/** Answers for single objects and for lists, whole or in pages. */
final class Reads {

    private final Cluster cluster;

    Reads(Cluster cluster) {
        this.cluster = cluster;
    }

    Tree get(ApiPath path, Request request) {
        Tree object = cluster.object(path);
        return switch (path.sub()) {
            case "" -> View.of(path, request, cluster.now()).one(object);
            case "status" -> object;
            case "scale" -> Scales.of(path.kind(), object);
            default -> throw StatusError.noSuchResource();
        };
    }

    Tree list(ApiPath path, Request request) {
        View view = View.of(path, request, cluster.now());
        Selector selector = Query.selector(path, request);
        long limit = Query.number(request, "limit", 0);
        String start = start(path, request);
        return cluster.store().locked(() -> page(path, view, selector, limit, start));
    }

    private Tree page(ApiPath path, View view, Selector selector, long limit, String start) {
        var items = new ArrayList<Tree>();
        String last = "";
        long more = 0;
        Map<String, Tree> all = cluster.store().within(path.kind().stored(), path.namespace());
        for (var entry : all.entrySet()) {
            if (entry.getKey().compareTo(start) > 0 && selector.test(entry.getValue())) {
                if (limit <= 0 || items.size() < limit) {
                    items.add(entry.getValue());
                    last = entry.getKey();
                } else {
                    more++;
                }
            }
        }
        return view.list(metadata(more, last), items);
    }

    private Tree metadata(long more, String last) {
        long revision = cluster.store().revision();
        return Tree.make(
                "resourceVersion",
                String.valueOf(revision),
                "continue",
                more == 0 ? null : token(revision, last),
                "remainingItemCount",
                more == 0 ? null : more);
    }

    private static String token(long revision, String last) {
        Tree token = Tree.make("v", "meta.k8s.io/v1", "rv", revision, "start", last);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(token.fields()).getBytes(StandardCharsets.UTF_8));
    }

    /** After which key the page begins. */
    private String start(ApiPath path, Request request) {
        String token = request.query("continue", "");
        if (token.isEmpty()) {
            exact(request);
            return path.namespace().isEmpty() ? "" : path.namespace() + "/";
        }
        Tree read = read(token);
        long revision = read.number("rv");
        if (revision >= 0 && revision < cluster.store().forgotten()) {
            throw StatusError.expiredPage(
                    "The provided continue parameter is too old to display a consistent list"
                        + " result. You can start a new list without the continue parameter, or use"
                        + " the continue token in this response to retrieve the remainder of the"
                        + " results. Continuing with the provided token results in an inconsistent"
                        + " list - objects that were created, modified, or deleted between the time"
                        + " the first chunk was returned and now may show up in the list.",
                    token(-1, read.text("start")));
        }
        return read.text("start");
    }

    /** Only the present is known: an exact look at the past is refused. */
    private void exact(Request request) {
        long revision = Query.revision(request);
        boolean exact = request.query("resourceVersionMatch", "").equals("Exact");
        if (exact && revision != cluster.store().revision()) {
            throw StatusError.expired("The resourceVersion for the provided list is too old.");
        }
    }

    private static Tree read(String token) {
        Tree read = Tree.EMPTY;
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            read = Tree.of(Json.parse(bytes));
        } catch (JsonException | IllegalArgumentException malformed) {
            throw StatusError.badRequest(
                    "invalid continue token: continue key is not valid: " + malformed.getMessage());
        }
        if (!read.has("start")) {
            throw StatusError.badRequest("continue key is not valid");
        }
        return read;
    }
}
