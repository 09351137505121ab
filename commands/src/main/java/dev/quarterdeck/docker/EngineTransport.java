package dev.quarterdeck.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;

import dev.quarterdeck.http.Payload;
import dev.quarterdeck.http.Reply;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * docker-java's road to an engine over our own connections, so that its commands and models serve
 * wherever start-up does not matter: unix sockets, TLS and half-closed input work as everywhere.
 */
public final class EngineTransport implements DockerHttpClient {
    private final Engine engine;

    public EngineTransport(Engine engine) {
        this.engine = engine;
    }

    /** docker-java's client for an engine, speaking the version both sides know. */
    public static DockerClient client(Engine engine) {
        var config =
                DefaultDockerClientConfig.createDefaultConfigBuilder()
                        .withDockerHost(engine.address().host())
                        .withDockerTlsVerify(false)
                        .withApiVersion(engine.version().text())
                        .build();
        return DockerClientImpl.getInstance(config, new EngineTransport(engine));
    }

    @Override
    public DockerHttpClient.Response execute(DockerHttpClient.Request asked) {
        var request = request(asked);
        InputStream input = asked.hijackedInput();
        return input == null ? answer(engine.sendAsIs(request)) : hijacked(request, input);
    }

    private static dev.quarterdeck.http.Request request(DockerHttpClient.Request asked) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(asked.headers());
        String given = headers.remove("Content-Type");
        String type = given == null ? "application/json" : given;
        byte[] bytes = asked.bodyBytes();
        InputStream stream = asked.body();
        @Nullable Payload body =
                bytes != null
                        ? new Payload.Bytes(type, bytes)
                        : stream != null ? new Payload.Stream(type, stream) : null;
        return new dev.quarterdeck.http.Request(
                asked.method(), asked.path(), List.of(), headers, body);
    }

    private DockerHttpClient.Response hijacked(
            dev.quarterdeck.http.Request request, InputStream input) {
        Hijacking.Taken taken = Hijacking.asIs(engine, request);
        // Waiting for a terminal or a pipe happens in native code, which would hold a virtual
        // thread's carrier.
        Thread.ofPlatform()
                .daemon()
                .name("docker-java-input")
                .start(() -> send(input, taken.stream()));
        return new Answer(taken.reply(), taken.stream().in(), taken.stream()::close);
    }

    /** Input that ends is half-closed: what reads it in the container must see its end. */
    private static void send(InputStream input, Hijacked stream) {
        try {
            byte[] buffer = new byte[8192];
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                stream.out().write(buffer, 0, count);
            }
            stream.closeWrite();
        } catch (IOException e) {
            // The reader of the output learns of it.
        }
    }

    private static DockerHttpClient.Response answer(Reply reply) {
        return new Answer(reply, reply.body(), reply::close);
    }

    /** The engine stays open: it belongs to whoever gave it. */
    @Override
    public void close() {}

    /** A reply as docker-java reads it. */
    private record Answer(Reply reply, InputStream body, Runnable closing)
            implements DockerHttpClient.Response {
        /**
         * docker-java knows no switch of protocols: to it a connection handed over is a success.
         */
        @Override
        public int getStatusCode() {
            return reply.status() == 101 ? 200 : reply.status();
        }

        @Override
        public Map<String, List<String>> getHeaders() {
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            reply.headers().forEach((name, value) -> headers.put(name, List.of(value)));
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
