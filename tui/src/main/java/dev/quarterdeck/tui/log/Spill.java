package dev.quarterdeck.tui.log;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the lines that memory has no room for into files without a name: nobody else can open them,
 * and they are gone when they are closed or the program ends, however it ends.
 *
 * <p>Chunks are written by one thread at a time and read by any. Room that was freed is used again
 * file by file: a file is closed when all that is in it was released.
 */
final class Spill implements AutoCloseable {
    /** The most that lies on disk, in bytes. */
    static final long CAP = 1L << 30;

    private static final int FILES = 16;
    private static final int REMEMBERED = 8;

    /** Where a chunk lies. */
    record Place(SpillFile file, long offset, int size) {}

    /** A chunk that was written. */
    record Moved(LogStore.Placed chunk, Place place) {}

    /** What came of writing chunks; those for which there was no room stay in memory. */
    record Written(List<Moved> moved) {}

    private final Path folder;
    private final long cap;
    private final List<SpillFile> files = new ArrayList<>();
    private final Map<Place, Chunk> recent = new Recent();
    private @Nullable SpillFile open;
    private volatile boolean working;
    private volatile boolean full;
    private volatile String trouble = "";

    /** At most so many bytes in a folder; with none, nothing is ever written. */
    Spill(Path folder, long cap) {
        this.folder = folder;
        this.cap = cap;
        this.working = cap > 0;
    }

    /** The folder for files that may grow large: {@code /tmp} often lies in memory. */
    static Path folder(Map<String, String> environment) {
        String given = environment.getOrDefault("TMPDIR", "");
        Path large = Path.of("/var/tmp");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        return Files.isWritable(large) ? large : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Whether chunks can be written. */
    boolean works() {
        return working;
    }

    /** Whether nothing more can be written before something is released. */
    boolean full() {
        return full;
    }

    /** Why nothing is written any more, or empty. */
    String trouble() {
        return trouble;
    }

    /** Writes chunks, as many as there is room for. */
    Written write(List<LogStore.Placed> chunks) throws IOException {
        List<Moved> moved = new ArrayList<>();
        for (LogStore.Placed placed : chunks) {
            Chunk chunk = placed.chunk();
            SpillFile file = room(chunk.written());
            if (file == null) {
                return new Written(moved);
            }
            ByteBuffer buffer = ByteBuffer.allocate(chunk.written());
            chunk.write(buffer);
            Place place = new Place(file, file.size(), buffer.capacity());
            moved.add(new Moved(placed, place));
            try {
                file.append(buffer.array());
            } catch (IOException e) {
                moved.forEach(one -> release(one.place()));
                throw e;
            }
        }
        return new Written(moved);
    }

    /** The file to write into; null where there is no room. */
    private synchronized @Nullable SpillFile room(int size) throws IOException {
        if (!working) {
            throw new IOException("closed");
        }
        SpillFile last = open;
        if (last != null && last.size() + size <= Math.max(size, cap / FILES)) {
            last.take();
            return last;
        }
        long taken = files.stream().mapToLong(SpillFile::size).sum();
        full = taken + size > cap;
        if (full) {
            return null;
        }
        SpillFile next = SpillFile.create(folder);
        files.add(next);
        next.take();
        open = next;
        if (last != null) {
            closeUnused(last);
        }
        return next;
    }

    /** Reads a chunk of so many lines; the last ones read are remembered. */
    Chunk read(Place place, int count) throws IOException {
        synchronized (this) {
            Chunk known = recent.get(place);
            if (known != null) {
                return known;
            }
        }
        Chunk chunk = fresh(place, count);
        synchronized (this) {
            recent.put(place, chunk);
        }
        return chunk;
    }

    /** Reads a chunk that is not needed again soon. */
    static Chunk fresh(Place place, int count) throws IOException {
        return Chunk.read(ByteBuffer.wrap(place.file().read(place.offset(), place.size())), count);
    }

    /** A chunk is not wanted any more. */
    synchronized void release(Place place) {
        recent.remove(place);
        place.file().release();
        closeUnused(place.file());
    }

    private void closeUnused(SpillFile file) {
        if (file.unused() && file != open) {
            file.close();
            files.remove(file);
            full = false;
        }
    }

    /** Nothing can be written any more; what was written stays, until it is released. */
    synchronized void failed(String why) {
        working = false;
        trouble = why;
        SpillFile last = open;
        open = null;
        if (last != null) {
            closeUnused(last);
        }
    }

    /** Gives all room back. */
    @Override
    public synchronized void close() {
        working = false;
        files.forEach(SpillFile::close);
        files.clear();
        recent.clear();
    }

    /** The chunks last read. */
    private static final class Recent extends LinkedHashMap<Place, Chunk> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(REMEMBERED * 2, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Chunk> eldest) {
            return size() > REMEMBERED;
        }
    }
}
