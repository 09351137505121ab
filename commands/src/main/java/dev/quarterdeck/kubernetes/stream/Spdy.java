package dev.quarterdeck.kubernetes.stream;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The client's side of SPDY/3.1 as Kubernetes speaks it (github.com/moby/spdystream): streams with
 * headers, without flow control; what the reader does not take holds up the connection.
 */
final class Spdy implements Carrier {
    private static final int VERSION = 0x8003;
    private static final int SYN_STREAM = 1;
    private static final int SYN_REPLY = 2;
    private static final int RST_STREAM = 3;
    private static final int PING = 6;
    private static final int GO_AWAY = 7;
    private static final int FIN = 1;
    private static final int CANCEL = 5;
    private static final int BUFFER = 32 * 1024;
    private static final int MOST_CONTROL = 1 << 20;

    private final Duplex line;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final SpdyHeaders headers;
    private final Replies replies = new Replies();
    private final Pong pong = new Pong(this::echo);
    private int next = 1;

    Spdy(Duplex line) throws IOException {
        this.line = line;
        this.in = new DataInputStream(line.in());
        this.out = new DataOutputStream(line.out());
        this.headers = new SpdyHeaders();
    }

    /**
     * Opens a stream; the names of headers are in lower case.
     *
     * @param number told the stream's number before anything is sent: the other side may have said
     *     all on the stream before this returns
     */
    synchronized void open(Map<String, String> header, IntConsumer number) throws IOException {
        int stream = next;
        next += 2;
        number.accept(stream);
        byte[] packed = headers.pack(header);
        var frame = new ByteArrayOutputStream();
        var body = new DataOutputStream(frame);
        body.writeInt(stream);
        body.writeInt(0);
        body.writeShort(0);
        body.write(packed);
        control(SYN_STREAM, frame.toByteArray());
    }

    /** The other side throws away what comes before it has answered for the stream. */
    @Override
    public void send(int stream, byte[] bytes, int offset, int length) throws IOException {
        replies.await(stream);
        data(stream, 0, bytes, offset, length);
    }

    @Override
    public boolean finish(int stream) throws IOException {
        replies.await(stream);
        data(stream, FIN, new byte[0], 0, 0);
        return true;
    }

    /** Gives a stream up: what is still under way on it is thrown away. */
    synchronized void reset(int stream) throws IOException {
        var frame = new ByteArrayOutputStream();
        var body = new DataOutputStream(frame);
        body.writeInt(stream);
        body.writeInt(CANCEL);
        control(RST_STREAM, frame.toByteArray());
    }

    private synchronized void data(int stream, int flags, byte[] bytes, int offset, int length)
            throws IOException {
        out.writeInt(stream);
        out.writeInt(flags << 24 | length);
        out.write(bytes, offset, length);
        out.flush();
    }

    private synchronized void echo(byte[] ping) throws IOException {
        control(PING, ping);
    }

    private void control(int type, byte[] body) throws IOException {
        out.writeShort(VERSION);
        out.writeShort(type);
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    @Override
    public void carry(Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try {
            boolean more = true;
            while (more && !sink.over()) {
                more = frame(buffer, sink);
            }
        } finally {
            replies.close();
        }
    }

    /** Takes one frame; false where there is none any more. */
    private boolean frame(byte[] buffer, Sink sink) throws IOException {
        int first;
        try {
            first = in.readInt();
        } catch (EOFException end) {
            return false;
        }
        int second = in.readInt();
        int length = second & 0xffffff;
        if (first < 0) {
            return controlled(first & 0xffff, length, sink);
        }
        copy(first, length, buffer, sink);
        if ((second >>> 24 & FIN) != 0) {
            sink.ended(first);
        }
        return true;
    }

    private void copy(int stream, int length, byte[] buffer, Sink sink) throws IOException {
        int left = length;
        while (left > 0) {
            int count = in.read(buffer, 0, Math.min(left, BUFFER));
            if (count < 0) {
                throw new EOFException("unexpected EOF");
            }
            sink.take(stream, buffer, 0, count);
            left -= count;
        }
    }

    /**
     * The headers of answers say nothing that matters here, so they are not even unpacked.
     *
     * @return false where the other side goes away
     */
    private boolean controlled(int type, int length, Sink sink) throws IOException {
        if (length > MOST_CONTROL) {
            throw new IOException("control frame of " + length + " bytes");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("unexpected EOF");
        }
        if (type == PING && length == 4 && (body[3] & 1) == 0) {
            pong.answer(body);
        }
        if ((type == RST_STREAM || type == SYN_REPLY) && length >= 4) {
            int stream = ByteBuffer.wrap(body).getInt();
            replies.came(stream);
            if (type == RST_STREAM) {
                sink.ended(stream);
            }
        }
        return type != GO_AWAY;
    }

    @Override
    public void close() {
        line.close();
        synchronized (this) {
            headers.close();
        }
    }
}
