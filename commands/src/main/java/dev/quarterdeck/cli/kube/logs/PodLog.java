package dev.quarterdeck.cli.kube.logs;

import dev.quarterdeck.cli.kube.RequestPath;

/**
 * The log of one container, as it can be asked for.
 *
 * @param query what is wanted of it
 */
record PodLog(String namespace, String pod, String container, String query) {
    String path() {
        return RequestPath.escape("/api/v1/namespaces/" + namespace + "/pods/" + pod + "/log")
                + query;
    }

    /** What stands before each of its lines where they are told apart. */
    String prefix() {
        return "[pod/" + pod + "/" + container + "] ";
    }
}
