package dev.quarterdeck.tui.log;

import java.util.Arrays;

/** Some lines in a row, compact; never changed once made, so any thread may read it. */
final class Chunk {
    /** What a line costs beside its own bytes. */
    private static final int OVERHEAD = Integer.BYTES + Long.BYTES + 1;

    private final byte[] bytes;
    private final int[] ends;
    private final long[] stamps;
    private final byte[] kinds;

    private Chunk(byte[] bytes, int[] ends, long[] stamps, byte[] kinds) {
        this.bytes = bytes;
        this.ends = ends;
        this.stamps = stamps;
        this.kinds = kinds;
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
        return Kind.of(kinds[line]);
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
        private byte[] kinds = new byte[8];
        private int length;
        private int count;

        void add(Kind kind, long nanos, byte[] from, int start, int end) {
            room(end - start);
            System.arraycopy(from, start, bytes, length, end - start);
            length += end - start;
            ends[count] = length;
            stamps[count] = nanos;
            kinds[count++] = kind.code();
        }

        void addAll(Chunk chunk, int first) {
            addAll(chunk, first, chunk.count());
        }

        private void addAll(Chunk chunk, int first, int end) {
            for (int i = first; i < end; i++) {
                add(chunk.kind(i), chunk.stamp(i), chunk.bytes, chunk.from(i), chunk.to(i));
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
                    Arrays.copyOf(kinds, count));
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
                stamps = Arrays.copyOf(stamps, count * 2);
                kinds = Arrays.copyOf(kinds, count * 2);
            }
        }
    }
}
