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

    /** A wrong selector is told with all that was asked for. */
    static OpsException selected(StatusError error, Target target, Choice choice) {
        boolean wrong = error.code() == 400 && target.list();
        return wrong && choice.selecting()
                ? new OpsException(OpsException.Kind.INVALID, notFound(error, target, choice))
                : error;
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
