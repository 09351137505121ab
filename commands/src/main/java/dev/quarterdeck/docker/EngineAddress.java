package dev.quarterdeck.docker;

import dev.quarterdeck.http.Endpoint;
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
 */
public record EngineAddress(
        String host,
        Transport transport,
        String basePath,
        Map<String, String> headers,
        String pinnedVersion,
        String context) {

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

    /** Whether the connection is encrypted. */
    boolean encrypted() {
        return transport instanceof Transport.Tcp(var host, var port, var tls) && tls != null;
    }

    /** What requests to it need; the docker client names no host where there is only a socket. */
    Endpoint endpoint() {
        String host =
                transport instanceof Transport.Tcp(var name, var port, var tls)
                        ? name + ":" + port
                        : "api.moby.localhost";
        return new Endpoint(
                transport, host, List.copyOf(headers.entrySet()), new Unreachable(this));
    }

    /** The start of every URL, as messages print it. */
    String url() {
        return transport.url();
    }
}
