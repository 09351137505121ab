package dev.quarterdeck.cli.kube;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import java.io.IOException;

/** What kubectl makes of a server's refusals where it says more than the server. */
final class Refusals {
    private Refusals() {}

    /** Where an object is missing because its namespace is, the namespace is told. */
    static OpsException missing(ClusterApi api, StatusError error, Target target, String accept)
            throws IOException {
        if (error.code() == 404 && !target.namespace().isEmpty()) {
            String path = RequestPath.escape("/api/v1/namespaces/" + target.namespace());
            try (Reply reply = api.get(path, accept)) {
                if (reply.status() == 404) {
                    return StatusError.of(reply);
                }
            }
        }
        return error;
    }

    /** A list that cannot be is told with all that was asked for (cli-runtime's selector.go). */
    static OpsException selected(StatusError error, Target target, Choice choice) {
        boolean wrong = error.code() == 400 || error.code() == 404;
        if (!wrong || !target.list()) {
            return error;
        }
        String words =
                choice.selecting()
                        ? notFound(error, target, choice)
                        : "Error from server (%s): Unable to list \"%s\": %s"
                                .formatted(
                                        error.reason(), target.resource().goText(), error.text());
        return new OpsException(error.kind(), words);
    }

    private static String notFound(StatusError error, Target target, Choice choice) {
        return "Error from server (%s): Unable to find \"%s\" that match label selector \"%s\", field selector \"%s\": %s"
                .formatted(
                        error.reason(),
                        target.resource().goText(),
                        choice.selector(),
                        choice.fields(),
                        error.text());
    }
}
