package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The server's side of a WebSocket (RFC 6455) that carries the channels of {@code
 * v5.channel.k8s.io} or {@code v4.channel.k8s.io}: each message begins with the number of its
 * channel.
 */
final class ServedSocket {

    private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int NORMAL = 1000;
    private static final long MOST = 1 << 20;

    private final DataInputStream in;
    private final OutputStream out;
    private boolean closed;

    ServedSocket(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** A message that came. */
    record Message(int channel, byte[] bytes) {}

    /** What a server makes of a client's key. */
    static String accept(String key) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + SALT).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next message; null where the client says goodbye. */
    @Nullable Message next() throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            byte[] payload = payload();
            switch (first & 0x0f) {
                case CLOSE -> {
                    return null;
                }
                case PING -> frame(PONG, payload, 0, payload.length);
                case PONG -> {}
                default -> {
                    if (payload.length > 0) {
                        byte[] rest = java.util.Arrays.copyOfRange(payload, 1, payload.length);
                        return new Message(payload[0] & 0xff, rest);
                    }
                }
            }
        }
    }

    /** Clients mask what they send. */
    private byte[] payload() throws IOException {
        int second = in.readUnsignedByte();
        long length = second & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if (second < 0x80 || length < 0 || length > MOST) {
            throw new IOException("a frame without a mask, or too long");
        }
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException();
        }
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        return payload;
    }

    /** What is written is sent on a channel, at once. */
    OutputStream channel(int number) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                byte[] message = new byte[length + 1];
                message[0] = (byte) number;
                System.arraycopy(bytes, offset, message, 1, length);
                frame(BINARY, message, 0, message.length);
            }
        };
    }

    /** Says that all is said. */
    void goodbye() throws IOException {
        frame(CLOSE, ByteBuffer.allocate(2).putShort((short) NORMAL).array(), 0, 2);
        close();
    }

    private synchronized void close() {
        closed = true;
    }

    private synchronized void frame(int kind, byte[] bytes, int offset, int length)
            throws IOException {
        if (closed) {
            return;
        }
        ByteBuffer head = ByteBuffer.allocate(10).put((byte) (0x80 | kind));
        if (length < 126) {
            head.put((byte) length);
        } else if (length <= 0xffff) {
            head.put((byte) 126).putShort((short) length);
        } else {
            head.put((byte) 127).putLong(length);
        }
        out.write(head.array(), 0, head.position());
        out.write(bytes, offset, length);
        out.flush();
    }
}
