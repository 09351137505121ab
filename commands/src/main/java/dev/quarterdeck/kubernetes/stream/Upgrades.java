package dev.quarterdeck.kubernetes.stream;

import dev.quarterdeck.http.Line;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.OpsException.Kind;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Asks an API server for a connection of another protocol (client-go transport/websocket, spdy).
 */
final class Upgrades {
    private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String SPDY = "SPDY/3.1";

    private Upgrades() {}

    /** A connection, and the protocol that the server chose for it. */
    record Agreed<T>(T connection, String protocol) {}

    /** A WebSocket, or null where the server refuses one, for whatever reason. */
    static @Nullable Agreed<WebSocket> webSocket(
            ApiServer server, Request request, List<String> protocols) {
        byte[] seed = new byte[16];
        new SecureRandom().nextBytes(seed);
        String key = Base64.getEncoder().encodeToString(seed);
        ApiServer.Upgrade upgrade =
                server.upgrade(
                        request.header("Connection", "Upgrade")
                                .header("Upgrade", "websocket")
                                .header("Sec-WebSocket-Version", "13")
                                .header("Sec-WebSocket-Key", key)
                                .header("Sec-WebSocket-Protocol", String.join(", ", protocols)));
        Reply reply = upgrade.reply();
        Line line = upgrade.line();
        if (line == null) {
            reply.close();
            return null;
        }
        String protocol = reply.header("Sec-WebSocket-Protocol");
        if (!reply.header("Upgrade").equalsIgnoreCase("websocket")
                || !reply.header("Sec-WebSocket-Accept").equals(accept(key))
                || !protocols.contains(protocol)) {
            line.close();
            return null;
        }
        return new Agreed<>(new WebSocket(line), protocol);
    }

    /** What the server makes of our key, so that no server answers who did not understand. */
    static String accept(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            byte[] sum = sha.digest((key + SALT).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A SPDY connection; its refusal is told. */
    static Agreed<Spdy> spdy(ApiServer server, Request request, String protocol)
            throws IOException {
        Request post =
                new Request("POST", request.path(), request.query(), request.headers(), null);
        ApiServer.Upgrade upgrade =
                server.upgrade(
                        post.header("Connection", "Upgrade")
                                .header("Upgrade", SPDY)
                                .header("X-Stream-Protocol-Version", protocol));
        Line line = upgrade.line();
        if (line == null) {
            throw refusal(upgrade.reply());
        }
        if (!upgrade.reply().header("Upgrade").equalsIgnoreCase(SPDY)) {
            line.close();
            throw new OpsException(
                    Kind.FAILED, "error: unable to upgrade connection: no " + SPDY + " answer");
        }
        Spdy spdy =
                new Spdy(new Duplex(line.in(), new BufferedOutputStream(line.out()), line::close));
        return new Agreed<>(spdy, upgrade.reply().header("X-Stream-Protocol-Version"));
    }

    /** In kubectl's words (k8s.io/streaming pkg/httpstream/spdy/roundtripper.go). */
    private static OpsException refusal(Reply reply) {
        String text = new String(reply.bytes(), StandardCharsets.UTF_8);
        return new OpsException(
                Kind.FAILED, "error: unable to upgrade connection: " + message(text.strip()));
    }

    private static String message(String text) {
        try {
            Map<String, @Nullable Object> status = Json.object(Json.parse(text));
            for (String field : List.of("message", "error")) {
                if (status.get(field) instanceof String said && !said.isBlank()) {
                    return said.strip();
                }
            }
        } catch (JsonException e) {
            // a plain text, then
        }
        return text.isEmpty() ? "empty server response" : text;
    }
}
