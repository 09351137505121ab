package dev.quarterdeck.kubernetes.stream;

import dev.quarterdeck.http.Line;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The client's side of a WebSocket (RFC 6455) on a connection that a server has handed over. Any
 * thread may send; one thread reads, message by message. A send blocks while the other side takes
 * nothing, and nothing is read before it is asked for: so neither side can fill the memory.
 *
 * <p>The JDK's own WebSocket is not used, for it opens its connections by itself: neither the
 * cluster's proxy and certificates nor its way of renewing credentials would hold.
 */
final class WebSocket implements AutoCloseable {
    private static final int NORMAL = 1000;
    private static final int MOST_HEAD = 14;

    private final Line line;
    private final DataInputStream in;
    private final Heartbeat heartbeat;
    private final SecureRandom random = new SecureRandom();
    private FrameHead frame = new FrameHead(true, FrameHead.BINARY, 0);
    private final Pong pong = new Pong(payload -> frame(FrameHead.PONG, payload));
    private long left;
    private boolean closing;

    WebSocket(Line line) {
        this(line, Heartbeat.USUAL);
    }

    WebSocket(Line line, Heartbeat.Pace pace) {
        this.line = line;
        this.in = new DataInputStream(line.in());
        this.heartbeat = new Heartbeat(pace, this::ping, line::close);
    }

    /** Sends one binary message: {@code start}, and then the bytes. */
    void send(byte[] start, byte[] bytes, int offset, int length) throws IOException {
        byte[] payload = new byte[start.length + length];
        System.arraycopy(start, 0, payload, 0, start.length);
        System.arraycopy(bytes, offset, payload, start.length, length);
        frame(FrameHead.BINARY, payload);
    }

    /**
     * Goes on to the next binary message, over what was not read of this one.
     *
     * @return false where the other side has closed as agreed
     */
    boolean next() throws IOException {
        try {
            while (left > 0 || !frame.last()) {
                in.skipNBytes(left);
                left = 0;
                if (!frame.last() && !continued()) {
                    return false;
                }
            }
            return begun();
        } catch (EOFException cut) {
            throw new WebSocketException(1006, "unexpected EOF");
        } catch (IOException broken) {
            throw heartbeat.reason(broken);
        }
    }

    /** Reads on in the message; -1 at its end. */
    int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            while (left == 0) {
                if (frame.last() || !continued()) {
                    return -1;
                }
            }
            heartbeat.listen();
            int count = in.read(buffer, offset, (int) Math.min(left, length));
            heartbeat.heard();
            if (count < 0) {
                throw new WebSocketException(1006, "unexpected EOF");
            }
            left -= count;
            return count;
        } catch (IOException broken) {
            throw heartbeat.reason(broken);
        }
    }

    private boolean begun() throws IOException {
        if (!data()) {
            return false;
        }
        FrameHead.check(frame.opcode() == FrameHead.BINARY, "unexpected message type");
        return true;
    }

    private boolean continued() throws IOException {
        if (!data()) {
            throw new WebSocketException(1006, "closed within a message");
        }
        FrameHead.check(frame.opcode() == FrameHead.CONTINUATION, "message within a message");
        return true;
    }

    /** The next frame that carries data; those of control are answered on the way. */
    private boolean data() throws IOException {
        while (true) {
            heartbeat.listen();
            FrameHead head = FrameHead.read(in);
            heartbeat.heard();
            if (!head.control()) {
                frame = head;
                left = head.length();
                return true;
            }
            byte[] payload = in.readNBytes((int) head.length());
            if (head.opcode() == FrameHead.CLOSE) {
                closed(payload);
                return false;
            }
            if (head.opcode() == FrameHead.PING) {
                pong.answer(payload);
            }
        }
    }

    /** Answers the closing frame with the same number, and throws where it tells of a failure. */
    private void closed(byte[] payload) throws IOException {
        int code = payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        goodbye(code == 1005 ? new byte[0] : ByteBuffer.allocate(2).putShort((short) code).array());
        if (code != NORMAL) {
            int start = Math.min(2, payload.length);
            throw new WebSocketException(
                    code,
                    new String(payload, start, payload.length - start, StandardCharsets.UTF_8));
        }
    }

    private void ping() throws IOException {
        frame(FrameHead.PING, new byte[0]);
    }

    /** Every frame of a client is masked with four bytes that nobody can foresee. */
    private synchronized void frame(int opcode, byte[] payload) throws IOException {
        if (closing) {
            throw new IOException("websocket: close sent");
        }
        ByteBuffer whole = ByteBuffer.allocate(MOST_HEAD + payload.length);
        whole.put((byte) (0x80 | opcode));
        if (payload.length <= FrameHead.MOST_CONTROL) {
            whole.put((byte) (0x80 | payload.length));
        } else if (payload.length <= 0xffff) {
            whole.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            whole.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        whole.put(mask);
        int start = whole.position();
        whole.put(payload);
        byte[] bytes = whole.array();
        for (int i = 0; i < payload.length; i++) {
            bytes[start + i] ^= mask[i & 3];
        }
        line.out().write(bytes, 0, whole.position());
        line.out().flush();
    }

    private synchronized void goodbye(byte[] payload) throws IOException {
        if (!closing) {
            frame(FrameHead.CLOSE, payload);
            closing = true;
        }
    }

    /** Says goodbye where it still can, and closes the connection. */
    @Override
    public void close() {
        heartbeat.close();
        Thread farewell = Thread.ofVirtual().name("websocket-close").start(this::farewell);
        try {
            boolean _ = farewell.join(java.time.Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line.close();
    }

    private void farewell() {
        try {
            goodbye(ByteBuffer.allocate(2).putShort((short) NORMAL).array());
        } catch (IOException e) {
            // Nobody listens any more.
        }
    }
}
