package dev.quarterdeck.docker;

import dev.quarterdeck.http.Endpoint;
import dev.quarterdeck.http.HostPort;
import dev.quarterdeck.http.Proxy;
import dev.quarterdeck.http.Tls;
import dev.quarterdeck.http.Transport;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to reach an engine: what a command line, the environment, a context and the client's files
 * add up to.
 *
 * @param host the address with its scheme, as messages name it
 * @param transport the road there
 * @param basePath what stands before every path, usually nothing
 * @param headers headers for every request, from config.json
 * @param pinnedVersion the API version {@code DOCKER_API_VERSION} asks for, or empty
 * @param context the name of the docker context, {@code default} where none is used
 * @param proxy what stands between, or null; connections that are taken over pass it by
 */
public record EngineAddress(
        String host,
        Transport transport,
        String basePath,
        Map<String, String> headers,
        String pinnedVersion,
        String context,
        @Nullable Proxy proxy) {

    /** An address with nothing between. */
    public EngineAddress(
            String host,
            Transport transport,
            String basePath,
            Map<String, String> headers,
            String pinnedVersion,
            String context) {
        this(host, transport, basePath, headers, pinnedVersion, context, null);
    }

    /** The engine on a unix socket, with nothing else to say. */
    public static EngineAddress unix(Path socket) {
        return new EngineAddress(
                "unix://" + socket, new Transport.Unix(socket), "", Map.of(), "", "default");
    }

    /** The address a command line and its surroundings name. */
    public static EngineAddress resolve(
            Map<String, String> environment,
            @Nullable String host,
            @Nullable String context,
            Path home) {
        List<String> hosts = host == null ? List.of() : List.of(host);
        ClientFiles files = ClientFiles.of(environment, home);
        return resolve(
                new EngineOptions(hosts, context == null ? "" : context, TlsOptions.NONE),
                environment,
                files);
    }

    /**
     * The address that global options, environment and configuration name.
     *
     * @throws EngineException in the docker client's words, where they contradict or lead nowhere
     */
    public static EngineAddress resolve(
            EngineOptions options, Map<String, String> environment, ClientFiles files) {
        return new AddressFinder(options, environment, files).find();
    }

    /** The same address, with headers for every request. */
    EngineAddress with(Map<String, String> given) {
        return new EngineAddress(host, transport, basePath, given, pinnedVersion, context, proxy);
    }

    /** Whether the connection is encrypted. */
    boolean encrypted() {
        return transport instanceof Transport.Tcp(var host, var port, var tls) && tls != null;
    }

    /** What requests to it need. */
    Endpoint endpoint() {
        return proxy != null && transport instanceof Transport.Tcp(var name, var port, var tls)
                ? endpoint(new Transport.Tunnel(name, port, tls, proxy, forProxy(tls)))
                : direct();
    }

    private static Tls forProxy(@Nullable Tls tls) {
        return tls == null ? new Tls(null, null, null, false) : tls;
    }

    /** What requests need that take their connection over: the client dials those itself. */
    Endpoint direct() {
        return endpoint(transport);
    }

    /** The docker client names no host where there is only a socket. */
    private Endpoint endpoint(Transport road) {
        String name =
                transport instanceof Transport.Tcp(var machine, var port, var tls)
                        ? hostHeader(machine, port)
                        : "api.moby.localhost";
        return new Endpoint(
                road, name, List.copyOf(headers.entrySet()), new Unreachable(this, road));
    }

    /** Without the zone of a number (net/http Request.write). */
    private static String hostHeader(String machine, int port) {
        int zone = machine.indexOf(':') < 0 ? -1 : machine.indexOf('%');
        return HostPort.join(zone < 0 ? machine : machine.substring(0, zone), port);
    }

    /** The start of every URL, as messages print it. */
    String url() {
        return transport.url();
    }
}
