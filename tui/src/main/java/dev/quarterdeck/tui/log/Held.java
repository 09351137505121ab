package dev.quarterdeck.tui.log;

import java.io.IOException;

/** Lines in a row, wherever they are. */
sealed interface Held {
    int count();

    /** The bytes of its lines alone. */
    int length();

    /** The memory it takes, in bytes. */
    long size();

    /** Its lines; the ones last read are remembered. */
    Chunk chunk() throws IOException;

    /** The same for one who goes through all of them. */
    Chunk fresh() throws IOException;

    /** Lines in memory. */
    record InMemory(Chunk chunk) implements Held {
        @Override
        public int count() {
            return chunk.count();
        }

        @Override
        public int length() {
            return chunk.length();
        }

        @Override
        public long size() {
            return chunk.size();
        }

        @Override
        public Chunk fresh() {
            return chunk;
        }
    }

    /** Lines on disk. */
    record OnDisk(Spill spill, Spill.Place place, int count, int length) implements Held {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public Chunk chunk() throws IOException {
            return spill.read(place, count);
        }

        @Override
        public Chunk fresh() throws IOException {
            return Spill.fresh(place, count);
        }
    }
}
