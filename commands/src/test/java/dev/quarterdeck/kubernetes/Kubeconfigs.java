package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A folder with kubeconfig files and what surrounds it. */
final class Kubeconfigs {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable OutputStream watcher;

    Kubeconfigs(Path folder) {
        this.folder = folder;
        environment.put("PATH", "/usr/bin:/bin");
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Kubeconfigs variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Has what plugins say on standard error go there at once. */
    void watched(OutputStream by) {
        watcher = by;
    }

    Surroundings surroundings() {
        return surroundings(false);
    }

    Surroundings surroundings(boolean root) {
        return new Surroundings(
                Map.copyOf(environment),
                folder.resolve("home"),
                folder,
                root,
                folder.resolve("admin.conf"),
                folder.resolve("account"),
                watcher);
    }

    KubeConfig read() {
        return KubeConfig.read(null, surroundings());
    }

    KubeConfig read(String explicit) {
        return KubeConfig.read(explicit, surroundings());
    }

    /** The address of a server, as a user whose fields are given in YAML. */
    ClusterAddress address(String server, String cluster, String user) {
        return address(server, cluster, user, Overrides.NONE);
    }

    ClusterAddress address(String server, String cluster, String user, Overrides overrides) {
        write(
                "made",
                """
                current-context: c
                clusters:
                - name: k
                  cluster: {server: "%s"%s}
                users:
                - name: u
                  user: {%s}
                contexts:
                - name: c
                  context: {cluster: k, user: u}
                """
                        .formatted(server, cluster.isEmpty() ? "" : ", " + cluster, user));
        return ClusterAddress.resolve(read("made"), overrides, surroundings());
    }

    /** The same on a server in the clear, which would not be shown who asks. */
    ClusterAddress clear(String authority, String path, String user, Overrides overrides) {
        ClusterAddress found = address("https://" + authority + path, "", user, overrides);
        ServerUrl server = found.server();
        return new ClusterAddress(
                new ServerUrl(false, server.host(), server.port(), authority, path),
                found.trust(),
                found.user(),
                found.forPlugin(),
                found.impersonation(),
                found.namespace(),
                found.context(),
                found.cluster(),
                found.userName(),
                found.compressed(),
                found.timeout(),
                found.proxy(),
                found.environment(),
                found.watcher());
    }
}
