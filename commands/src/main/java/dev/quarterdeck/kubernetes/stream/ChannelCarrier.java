package dev.quarterdeck.kubernetes.stream;

import java.io.IOException;

/**
 * The channels of {@code v5.channel.k8s.io} and {@code v4.channel.k8s.io}: every message of a
 * WebSocket begins with the number of its channel (k8s.io/streaming pkg/httpstream/wsstream).
 */
final class ChannelCarrier implements Carrier {
    static final String V5 = "v5.channel.k8s.io";
    static final String V4 = "v4.channel.k8s.io";

    private static final int BUFFER = 32 * 1024;

    private final WebSocket socket;
    private final boolean ends;

    /** Channels by the protocol that was agreed on. */
    ChannelCarrier(WebSocket socket, String protocol) {
        this.socket = socket;
        this.ends = protocol.equals(V5);
    }

    @Override
    public void send(int stream, byte[] bytes, int offset, int length) throws IOException {
        socket.send(new byte[] {(byte) stream}, bytes, offset, length);
    }

    @Override
    public boolean finish(int stream) throws IOException {
        if (ends) {
            socket.send(new byte[] {(byte) Channel.END, (byte) stream}, new byte[0], 0, 0);
        }
        return ends;
    }

    @Override
    public void carry(Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (socket.next()) {
            if (socket.read(buffer, 0, 1) < 0) {
                continue;
            }
            int stream = buffer[0] & 0xff;
            for (int count = socket.read(buffer, 0, BUFFER);
                    count >= 0;
                    count = socket.read(buffer, 0, BUFFER)) {
                sink.take(stream, buffer, 0, count);
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
