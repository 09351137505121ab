package dev.quarterdeck.kubernetes;

import dev.quarterdeck.text.Utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The service account a pod finds in its file system. */
final class PodAccount {
    static final String NAME = "in-cluster";

    private PodAccount() {}

    /** Adds it where this is a pod that has one. */
    static boolean add(
            Surroundings surroundings,
            Map<String, ClusterEntry> clusters,
            Map<String, UserEntry> users,
            Map<String, ContextEntry> contexts) {
        String host = surroundings.variable("KUBERNETES_SERVICE_HOST");
        String port = surroundings.variable("KUBERNETES_SERVICE_PORT");
        Path token = surroundings.account().resolve("token");
        if (host.isEmpty() || port.isEmpty() || !Files.isRegularFile(token)) {
            return false;
        }
        String server = "https://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        Path authority = surroundings.account().resolve("ca.crt");
        String trusted = Files.isRegularFile(authority) ? authority.toString() : "";
        clusters.put(NAME, new ClusterEntry(server, trusted, null, false, "", "", false, null));
        users.put(NAME, UserEntry.withTokens("", token.toString()));
        contexts.put(NAME, new ContextEntry(NAME, NAME, namespace(surroundings)));
        return true;
    }

    private static String namespace(Surroundings surroundings) {
        String said = surroundings.variable("POD_NAMESPACE");
        try {
            return said.isEmpty()
                    ? Utf8.decode(Files.readAllBytes(surroundings.account().resolve("namespace")))
                            .strip()
                    : said;
        } catch (IOException e) {
            return "";
        }
    }
}
