package dev.quarterdeck.kubernetes;

import dev.quarterdeck.host.FileTrust;
import dev.quarterdeck.host.Programs;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException.Kind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a credential plugin; only one whose program and whose kubeconfig belong to the user or to
 * root, and which nobody else can write.
 */
final class PluginRun {
    private static final String UNKNOWN =
            """


            It looks like you are trying to use a client-go credential plugin that is not installed.

            To learn more about this feature, consult the documentation available at:
                  https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins\
            """;

    private final ClusterAddress address;
    private final PluginEntry entry;

    PluginRun(ClusterAddress address, PluginEntry entry) {
        this.address = address;
        this.entry = entry;
    }

    /**
     * Runs it once.
     *
     * @throws KubeException in client-go's words
     */
    PluginAnswer ask() {
        if (entry.mode().equals("Always")) {
            throw failed(
                    "exec plugin cannot support interactive mode: standard input is not a terminal",
                    null,
                    null);
        }
        var environment = new HashMap<>(address.environment());
        environment.putAll(entry.environment());
        environment.put("KUBERNETES_EXEC_INFO", Json.write(info()));
        try {
            var command = new ArrayList<>(List.of(program().toString()));
            command.addAll(entry.arguments());
            Programs.Heard heard = run(command, environment);
            if (heard.status() != 0) {
                throw failed(status(heard.status()), said(heard.errors()), null);
            }
            return PluginAnswer.read(heard.output(), entry.version());
        } catch (MalformedConfigException e) {
            throw failed(e.why(), null, e);
        } catch (IOException e) {
            throw failed("exec: " + e.getMessage(), null, e);
        }
    }

    /** What it says while it runs, a code to type elsewhere say, must be read while it runs. */
    private Programs.Heard run(List<String> command, Map<String, String> environment)
            throws IOException {
        OutputStream watcher = address.watcher();
        if (watcher == null) {
            return Programs.listen(command, environment);
        }
        Programs.Result result = Programs.run(command, environment, new byte[0], watcher);
        return new Programs.Heard(result.status(), result.output(), new byte[0]);
    }

    private String status(int status) {
        return "exec: executable " + entry.command() + " failed with exit code " + status;
    }

    /** The plugin's own last words are the best advice. */
    private static @Nullable String said(byte[] errors) {
        String text = new String(errors, StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? null : text;
    }

    private Path program() throws IOException {
        Path program = located();
        String objection = Programs.objection(program);
        if (!objection.isEmpty()) {
            throw failed("exec: fork/exec " + program + ": " + objection, null, null);
        }
        Path source = address.user().source();
        if (source != null) {
            trusted(source);
        }
        trusted(program);
        return program;
    }

    /** A name alone is looked for; only where that fails the plugin is said to be missing. */
    private Path located() {
        if (entry.command().indexOf('/') >= 0) {
            return Path.of(entry.command());
        }
        String searched = address.environment().getOrDefault("PATH", "");
        Path program = Programs.locate(entry.command(), searched);
        if (program == null) {
            String hint = entry.hint().isEmpty() ? "" : "\n\n" + entry.hint();
            throw failed(
                    "exec: executable " + entry.command() + " not found" + UNKNOWN + hint,
                    null,
                    null);
        }
        return program;
    }

    private void trusted(Path file) {
        String objection = FileTrust.objection(file);
        if (!objection.isEmpty()) {
            throw failed(
                    "exec: executable "
                            + entry.command()
                            + " is not run: "
                            + file
                            + " "
                            + objection,
                    "chown $USER " + file + " && chmod go-w " + file,
                    null);
        }
    }

    private static KubeException failed(
            String why, @Nullable String next, @Nullable Throwable cause) {
        return new KubeException(
                Kind.FORBIDDEN,
                "Unable to connect to the server: getting credentials: " + why,
                next,
                cause);
    }

    private Map<String, @Nullable Object> info() {
        var spec = new LinkedHashMap<String, @Nullable Object>();
        if (entry.wantsCluster()) {
            spec.put("cluster", cluster());
        }
        spec.put("interactive", false);
        var info = new LinkedHashMap<String, @Nullable Object>();
        info.put("kind", "ExecCredential");
        info.put("apiVersion", entry.version());
        info.put("spec", spec);
        return info;
    }

    private Map<String, @Nullable Object> cluster() {
        var cluster = new LinkedHashMap<String, @Nullable Object>();
        cluster.put("server", address.server().text());
        ClusterAddress.Trust trust = address.trust();
        if (trust.serverName() != null) {
            cluster.put("tls-server-name", trust.serverName());
        }
        if (trust.skipVerify()) {
            cluster.put("insecure-skip-tls-verify", true);
        }
        byte[] authority = trust.authority();
        if (authority != null) {
            cluster.put(
                    "certificate-authority-data", Base64.getEncoder().encodeToString(authority));
        }
        cluster.put("config", address.forPlugin());
        return cluster;
    }
}
