package dev.quarterdeck.docker;

import dev.quarterdeck.http.Tls;
import dev.quarterdeck.http.Transport;
import dev.quarterdeck.model.OpsException.Kind;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;

/** Decides between options, environment, context and default, in the docker client's order. */
final class AddressFinder {
    private static final String DEFAULT = "default";

    private final EngineOptions options;
    private final Map<String, String> environment;
    private final ClientFiles files;

    AddressFinder(EngineOptions options, Map<String, String> environment, ClientFiles files) {
        this.options = options;
        this.environment = environment;
        this.files = files;
    }

    EngineAddress find() {
        if (!options.context().isEmpty() && !options.hosts().isEmpty()) {
            throw HostAddress.invalid(
                    "conflicting options: cannot specify both --host and --context");
        }
        String context = contextName();
        return context.equals(DEFAULT) ? fromOptions() : fromContext(context);
    }

    private String contextName() {
        if (!options.context().isEmpty()) {
            return options.context();
        }
        if (!options.hosts().isEmpty() || !variable("DOCKER_HOST").isEmpty()) {
            return DEFAULT;
        }
        if (!variable("DOCKER_CONTEXT").isEmpty()) {
            return variable("DOCKER_CONTEXT");
        }
        String current = files.text("currentContext");
        return current.isEmpty() ? DEFAULT : current;
    }

    private EngineAddress fromOptions() {
        if (options.hosts().size() > 1) {
            throw unresolved("Specify only one -H");
        }
        var material = new TlsFiles(options.tls(), environment, files);
        String given =
                options.hosts().isEmpty() ? variable("DOCKER_HOST") : options.hosts().getFirst();
        try {
            String host = HostAddress.complete(given, material.wanted());
            return address(host, material.wanted() ? material.read() : null, DEFAULT);
        } catch (EngineException e) {
            throw e.kind() == Kind.INVALID ? unresolved(e.what()) : e;
        }
    }

    private EngineAddress fromContext(String name) {
        var store = new ContextStore(files.contexts());
        try {
            Map<String, @Nullable Object> endpoint = store.dockerEndpoint(name);
            String host = endpoint.get("Host") instanceof String text ? text : "";
            boolean skip = Boolean.TRUE.equals(endpoint.get("SkipTLSVerify"));
            return address(
                    host.isEmpty() ? HostAddress.complete("", false) : host,
                    store.tls(name, skip),
                    name);
        } catch (EngineException e) {
            throw e.kind() == Kind.INVALID ? unresolved(e.what()) : e;
        }
    }

    private EngineAddress address(String host, @Nullable Tls tls, String context) {
        int mark = host.indexOf("://");
        String scheme = mark < 0 ? "" : host.substring(0, mark);
        String rest = mark < 0 ? "" : host.substring(mark + 3);
        if (rest.isEmpty()) {
            throw unparsable(host);
        }
        return switch (scheme) {
            case "unix" -> address(host, new Transport.Unix(Path.of(rest)), "", context);
            case "tcp", "http", "https" -> tcp(host, rest, scheme, tls, context);
            case "ssh" -> throw ssh(host);
            default -> throw unparsable(host);
        };
    }

    private EngineAddress tcp(
            String host, String rest, String scheme, @Nullable Tls tls, String context) {
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash);
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        String name = hasPort ? authority.substring(0, colon) : authority;
        int port = hasPort ? port(authority.substring(colon + 1), host) : tls == null ? 80 : 443;
        Tls used = tls == null && scheme.equals("https") ? new Tls(null, null, null, false) : tls;
        String base = path.equals("/") ? "" : path;
        return address(host, new Transport.Tcp(name, port, used), base, context);
    }

    private static int port(String digits, String host) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw unparsable(host);
        }
    }

    private EngineAddress address(String host, Transport transport, String base, String context) {
        String pinned = variable("DOCKER_API_VERSION");
        return new EngineAddress(
                host,
                transport,
                base,
                files.texts("HttpHeaders"),
                pinned.startsWith("v") ? pinned.substring(1) : pinned,
                context);
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    private static EngineException unresolved(String why) {
        return HostAddress.invalid(
                "Failed to initialize: unable to resolve docker endpoint: " + why);
    }

    private static EngineException unparsable(String host) {
        return new EngineException(
                Kind.INVALID,
                "Failed to initialize: unable to parse docker host `" + host + "`",
                null,
                null);
    }

    private static EngineException ssh(String host) {
        return new EngineException(
                Kind.UNREACHABLE,
                "Failed to initialize: cannot connect to "
                        + host
                        + ": ssh addresses are not supported",
                "ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock "
                        + host.substring("ssh://".length())
                        + " & export DOCKER_HOST=unix:///tmp/docker.sock",
                null);
    }
}
