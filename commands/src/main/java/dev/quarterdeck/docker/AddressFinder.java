package dev.quarterdeck.docker;

import dev.quarterdeck.http.GoUrl;
import dev.quarterdeck.http.Proxy;
import dev.quarterdeck.http.ProxyRules;
import dev.quarterdeck.http.Tls;
import dev.quarterdeck.http.Transport;
import dev.quarterdeck.http.Url;
import dev.quarterdeck.http.UrlException;
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
        EngineAddress found = context.equals(DEFAULT) ? fromOptions() : fromContext(context);
        return found.with(CustomHeaders.of(environment, files.texts("HttpHeaders")));
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
        String host;
        Tls tls;
        try {
            host = HostAddress.complete(given, material.wanted());
            tls = material.wanted() ? material.read() : null;
        } catch (EngineException e) {
            throw e.kind() == Kind.INVALID ? unresolved(e.what()) : e;
        }
        return address(host, tls, DEFAULT);
    }

    private EngineAddress fromContext(String name) {
        var store = new ContextStore(files.contexts());
        String host;
        Tls tls;
        try {
            Map<String, @Nullable Object> endpoint = store.dockerEndpoint(name);
            host = endpoint.get("Host") instanceof String text ? text : "";
            tls = store.tls(name, Boolean.TRUE.equals(endpoint.get("SkipTLSVerify")));
        } catch (EngineException e) {
            throw e.kind() == Kind.INVALID ? unresolved(e.what()) : e;
        }
        return address(host.isEmpty() ? HostAddress.complete("", false) : host, tls, name);
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

    /** Of addresses of TCP the client takes host and path, and nothing of a user. */
    private EngineAddress tcp(
            String host, String rest, String scheme, @Nullable Tls tls, String context) {
        Url url;
        try {
            url = HostAddress.parse("tcp://" + rest);
        } catch (EngineException e) {
            throw initialising(e.what());
        }
        Tls given = tls == null && scheme.equals("https") ? new Tls(null, null, null, false) : tls;
        Tls used = given == null ? null : given.in(environment);
        int port = url.port().isEmpty() ? used == null ? 80 : 443 : url.portNumber();
        String base = GoUrl.path(url.path());
        return address(
                host,
                new Transport.Tcp(url.asciiHost(), port, used),
                base.equals("/") ? "" : base,
                context);
    }

    private EngineAddress address(String host, Transport transport, String base, String context) {
        String pinned = variable("DOCKER_API_VERSION");
        return new EngineAddress(
                host,
                transport,
                base,
                Map.of(),
                pinned.startsWith("v") ? pinned.substring(1) : pinned,
                context,
                transport instanceof Transport.Tcp tcp ? proxy(tcp) : null);
    }

    private @Nullable Proxy proxy(Transport.Tcp road) {
        try {
            return new ProxyRules(environment).find(road.tls() != null, road.host(), road.port());
        } catch (UrlException e) {
            throw new EngineException(
                    Kind.UNREACHABLE,
                    "error during connect: " + e.reason(),
                    "unset REQUEST_METHOD",
                    null);
        }
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    private static EngineException unresolved(String why) {
        return HostAddress.invalid(
                "Failed to initialize: unable to resolve docker endpoint: " + why);
    }

    private static EngineException initialising(String why) {
        return new EngineException(Kind.INVALID, "Failed to initialize: " + why, null, null);
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
