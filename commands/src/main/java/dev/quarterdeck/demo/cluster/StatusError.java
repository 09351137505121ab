package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.util.List;

/** A request the server refuses, with the Status it answers. */
final class StatusError extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;
    private final transient @Nullable Tree details;
    private final String next;

    private StatusError(
            int code, String reason, String message, @Nullable Tree details, String next) {
        super(message, null, false, false);
        this.code = code;
        this.reason = reason;
        this.details = details;
        this.next = next;
    }

    private StatusError(int code, String reason, String message, @Nullable Tree details) {
        this(code, reason, message, details, "");
    }

    int code() {
        return code;
    }

    Tree status() {
        return Tree.make(
                "kind",
                "Status",
                "apiVersion",
                "v1",
                "metadata",
                next.isEmpty() ? Tree.EMPTY : Tree.make("continue", next),
                "status",
                "Failure",
                "message",
                getMessage(),
                "reason",
                reason,
                "details",
                details,
                "code",
                code);
    }

    private static Tree named(Kind kind, String name) {
        return Tree.make(
                "name",
                name,
                "group",
                kind.group().isEmpty() ? null : kind.group(),
                "kind",
                kind.plural());
    }

    static StatusError notFound(Kind kind, String name) {
        return new StatusError(
                404,
                "NotFound",
                kind.qualified() + " \"" + name + "\" not found",
                named(kind, name));
    }

    static StatusError noSuchResource() {
        return new StatusError(
                404, "NotFound", "the server could not find the requested resource", Tree.EMPTY);
    }

    static StatusError unauthorized() {
        return new StatusError(401, "Unauthorized", "Unauthorized", null);
    }

    static StatusError notAllowed() {
        return new StatusError(
                405,
                "MethodNotAllowed",
                "the server does not allow this method on the requested resource",
                Tree.EMPTY);
    }

    static StatusError notAcceptable() {
        return new StatusError(
                406,
                "NotAcceptable",
                "only the following media types are accepted: application/json",
                null);
    }

    static StatusError internal(String message) {
        return new StatusError(500, "InternalError", "Internal error occurred: " + message, null);
    }

    static StatusError badRequest(String message) {
        return new StatusError(400, "BadRequest", message, null);
    }

    static StatusError exists(Kind kind, String name) {
        return new StatusError(
                409,
                "AlreadyExists",
                kind.qualified() + " \"" + name + "\" already exists",
                named(kind, name));
    }

    static StatusError conflict(Kind kind, String name, String why) {
        return new StatusError(
                409,
                "Conflict",
                "Operation cannot be fulfilled on "
                        + kind.qualified()
                        + " \""
                        + name
                        + "\": "
                        + why,
                named(kind, name));
    }

    static StatusError expired(String message) {
        return new StatusError(410, "Expired", message, null);
    }

    /** Of a list's later page; the token goes on with what there is now. */
    static StatusError expiredPage(String message, String next) {
        return new StatusError(410, "Expired", message, null, next);
    }

    static StatusError unsupported() {
        return new StatusError(
                415,
                "UnsupportedMediaType",
                "the body of the request was in an unknown format - accepted media types include:"
                        + " application/json",
                null);
    }

    static StatusError invalidPatch(String why) {
        return new StatusError(
                422,
                "Invalid",
                "the server rejected our request due to an error in our request: " + why,
                null);
    }

    /** A field of an object whose kind is named as people name it: {@code Deployment.apps}. */
    static StatusError invalid(Kind kind, String name, String field, String what) {
        String full = kind.group().isEmpty() ? kind.kind() : kind.kind() + "." + kind.group();
        return invalid(full, kind.kind(), name, field, what);
    }

    static StatusError invalid(String full, String kind, String name, String field, String what) {
        Tree cause = Tree.make("reason", "FieldValueInvalid", "message", what, "field", field);
        return new StatusError(
                422,
                "Invalid",
                full + " \"" + name + "\" is invalid: " + field + ": " + what,
                Tree.make("name", name, "kind", kind, "causes", List.of(cause)));
    }
}
