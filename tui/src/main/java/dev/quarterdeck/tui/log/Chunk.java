package dev.quarterdeck.tui.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Some lines in a row, compact; never changed once made, so any thread may read it. */
final class Chunk {
    /** What a line costs beside its own bytes. */
    private static final int OVERHEAD = Integer.BYTES + Long.BYTES + Short.BYTES;

    private static final int MOST_ORIGINS = 0x3fff;

    private final byte[] bytes;
    private final int[] ends;
    private final long[] stamps;
    private final short[] tags;

    private Chunk(byte[] bytes, int[] ends, long[] stamps, short[] tags) {
        this.bytes = bytes;
        this.ends = ends;
        this.stamps = stamps;
        this.tags = tags;
    }

    int count() {
        return ends.length;
    }

    /** The memory it takes, in bytes. */
    long size() {
        return bytes.length + (long) ends.length * OVERHEAD;
    }

    /** The bytes of its lines alone. */
    int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    int to(int line) {
        return ends[line];
    }

    long stamp(int line) {
        return stamps[line];
    }

    Kind kind(int line) {
        return Kind.of((byte) (tags[line] & 3));
    }

    /** Who wrote a line. */
    int origin(int line) {
        return tags[line] >>> 2 & MOST_ORIGINS;
    }

    /** How many bytes {@link #write} takes. */
    int written() {
        return bytes.length + ends.length * OVERHEAD;
    }

    /** Writes all of it. */
    void write(ByteBuffer into) {
        for (int line = 0; line < ends.length; line++) {
            into.putInt(ends[line]).putLong(stamps[line]).putShort(tags[line]);
        }
        into.put(bytes);
    }

    /** Reads a chunk of so many lines from all that was written of it. */
    static Chunk read(ByteBuffer from, int count) {
        int[] ends = new int[count];
        long[] stamps = new long[count];
        short[] tags = new short[count];
        for (int line = 0; line < count; line++) {
            ends[line] = from.getInt();
            stamps[line] = from.getLong();
            tags[line] = from.getShort();
        }
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        return new Chunk(bytes, ends, stamps, tags);
    }

    /** So many lines that each say the same, in place of some that cannot be had. */
    static Chunk instead(int count, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        Builder lines = new Builder();
        for (int line = 0; line < count; line++) {
            lines.add(Kind.NOTE, 0, bytes, 0, bytes.length);
        }
        return lines.build();
    }

    /** A fingerprint of a line, its time and its stream. */
    long fingerprint(int line) {
        return fingerprint(kind(line) == Kind.ERROR, stamps[line], bytes, from(line), to(line));
    }

    static long fingerprint(boolean error, long nanos, byte[] bytes, int from, int to) {
        long hash = nanos * 31 + (error ? 1 : 0);
        for (int i = from; i < to; i++) {
            hash = hash * 0x100000001b3L ^ bytes[i];
        }
        return hash ^ hash >>> 29;
    }

    /** This chunk and another as one. */
    Chunk plus(Chunk more) {
        Builder both = new Builder();
        both.addAll(this, 0);
        both.addAll(more, 0);
        return both.build();
    }

    /** The first lines of this chunk. */
    Chunk first(int lines) {
        Builder some = new Builder();
        some.addAll(this, 0, lines);
        return some.build();
    }

    /** This chunk without its first lines. */
    Chunk without(int first) {
        Builder rest = new Builder();
        rest.addAll(this, first);
        return rest.build();
    }

    /** Collects lines. */
    static final class Builder {
        private byte[] bytes = new byte[256];
        private int[] ends = new int[8];
        private long[] stamps = new long[8];
        private short[] tags = new short[8];
        private int length;
        private int count;

        void add(Kind kind, long nanos, byte[] from, int start, int end) {
            add(kind, 0, nanos, from, start, end);
        }

        void add(Kind kind, int origin, long nanos, byte[] from, int start, int end) {
            room(end - start);
            System.arraycopy(from, start, bytes, length, end - start);
            length += end - start;
            ends[count] = length;
            stamps[count] = nanos;
            tags[count++] = (short) (kind.code() | (origin & MOST_ORIGINS) << 2);
        }

        void addAll(Chunk chunk, int first) {
            addAll(chunk, first, chunk.count());
        }

        private void addAll(Chunk chunk, int first, int end) {
            for (int i = first; i < end; i++) {
                add(
                        chunk.kind(i),
                        chunk.origin(i),
                        chunk.stamp(i),
                        chunk.bytes,
                        chunk.from(i),
                        chunk.to(i));
            }
        }

        int count() {
            return count;
        }

        /** The memory it takes, in bytes. */
        long size() {
            return length + (long) count * OVERHEAD;
        }

        boolean isEmpty() {
            return count == 0;
        }

        Chunk build() {
            return new Chunk(
                    Arrays.copyOf(bytes, length),
                    Arrays.copyOf(ends, count),
                    Arrays.copyOf(stamps, count),
                    Arrays.copyOf(tags, count));
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
                stamps = Arrays.copyOf(stamps, count * 2);
                tags = Arrays.copyOf(tags, count * 2);
            }
        }
    }
}
