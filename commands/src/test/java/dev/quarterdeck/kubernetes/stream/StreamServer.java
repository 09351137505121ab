package dev.quarterdeck.kubernetes.stream;

import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.kubernetes.ClusterAddress;
import dev.quarterdeck.kubernetes.FakeServer;
import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A server that agrees to a WebSocket and then says, frame by frame, what a test wants. */
final class StreamServer implements AutoCloseable {
    private final FakeServer server;
    private final ApiServer api;

    /** What the server does once the WebSocket is agreed on. */
    @FunctionalInterface
    interface Talk {
        void talk(Far far) throws IOException, InterruptedException;
    }

    StreamServer(Path folder, String protocol, Talk talk) throws IOException {
        this(folder, peer -> agreed(peer, protocol, talk));
    }

    StreamServer(Path folder, FakeServer.Script script) throws IOException {
        server = new FakeServer(script);
        Path file =
                Files.writeString(
                        folder.resolve("config"),
                        """
                        current-context: c
                        clusters: [{name: k, cluster: {server: "http://127.0.0.1:%d"}}]
                        contexts: [{name: c, context: {cluster: k}}]
                        """
                                .formatted(server.port()));
        Surroundings around = Surroundings.of(Map.of(), folder, folder);
        KubeConfig config = KubeConfig.read(file.toString(), around);
        api = ApiServer.at(ClusterAddress.resolve(config, Overrides.NONE, around));
    }

    ApiServer api() {
        return api;
    }

    FakeServer server() {
        return server;
    }

    private static void agreed(FakeServer.Peer peer, String protocol, Talk talk)
            throws IOException, InterruptedException {
        String key = header(peer.head(), "Sec-WebSocket-Key");
        peer.say(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + Upgrades.accept(key)
                        + "\r\nSec-WebSocket-Protocol: "
                        + protocol
                        + "\r\n\r\n");
        talk.talk(new Far(new DataInputStream(peer.in()), peer.out()));
        peer.socket().close();
    }

    static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    /** A frame that came, unmasked. */
    record Frame(int first, byte[] payload) {}

    /** The server's end. */
    record Far(DataInputStream in, OutputStream out) {
        /** Sends a frame; {@code first} holds its kind and whether it is the last. */
        void frame(int first, int... payload) throws IOException {
            byte[] bytes = new byte[payload.length + 2];
            bytes[0] = (byte) first;
            bytes[1] = (byte) payload.length;
            for (int i = 0; i < payload.length; i++) {
                bytes[i + 2] = (byte) payload[i];
            }
            out.write(bytes);
            out.flush();
        }

        void text(int first, int channel, String text) throws IOException {
            int[] payload = new int[text.length() + 1];
            payload[0] = channel;
            for (int i = 0; i < text.length(); i++) {
                payload[i + 1] = text.charAt(i);
            }
            frame(first, payload);
        }

        /** Reads a frame of the client's, which must be masked. */
        Frame read() throws IOException {
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            if (second < 0x80) {
                throw new IOException("frame without a mask");
            }
            int length = second & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            }
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < length; i++) {
                payload[i] ^= mask[i & 3];
            }
            return new Frame(first, payload);
        }
    }

    @Override
    public void close() throws IOException {
        api.close();
        server.close();
    }
}
