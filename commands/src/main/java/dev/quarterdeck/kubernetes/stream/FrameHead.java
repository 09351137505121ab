package dev.quarterdeck.kubernetes.stream;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * What stands before the payload of a WebSocket frame (RFC 6455, section 5.2).
 *
 * @param last whether the message ends with this frame
 */
record FrameHead(boolean last, int opcode, long length) {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** The most that a frame of control may carry. */
    static final int MOST_CONTROL = 125;

    private static final int LENGTH_OF_16_BITS = 126;
    private static final int LENGTH_OF_64_BITS = 127;

    boolean control() {
        return opcode >= CLOSE;
    }

    /** Reads one as servers send it: without a mask, and without extensions. */
    static FrameHead read(DataInputStream in) throws IOException {
        int first;
        try {
            first = in.readUnsignedByte();
        } catch (EOFException gone) {
            throw new WebSocketException(1006, "unexpected EOF");
        }
        int second = in.readUnsignedByte();
        check((first & 0x70) == 0, "reserved bits set");
        check((second & 0x80) == 0, "frame with a mask from a server");
        FrameHead head =
                new FrameHead((first & 0x80) != 0, first & 0x0f, length(second & 0x7f, in));
        check(head.length >= 0, "frame too long");
        check(
                !head.control() || head.last && head.length <= MOST_CONTROL,
                "control frame in parts, or too long");
        return head;
    }

    private static long length(int told, DataInputStream in) throws IOException {
        return switch (told) {
            case LENGTH_OF_16_BITS -> in.readUnsignedShort();
            case LENGTH_OF_64_BITS -> in.readLong();
            default -> told;
        };
    }

    static void check(boolean right, String wrong) throws WebSocketException {
        if (!right) {
            throw new WebSocketException(1002, wrong);
        }
    }
}
