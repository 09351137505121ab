package dev.quarterdeck.tui.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that has lost its name as soon as it was opened. Not a channel: those close when a thread
 * that reads them is interrupted, as one is that looks for something no longer wanted.
 */
final class SpillFile implements AutoCloseable {
    private final RandomAccessFile writer;
    private final RandomAccessFile reader;
    private volatile long size;
    private volatile boolean closed;
    private int used;

    private SpillFile(RandomAccessFile writer, RandomAccessFile reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** A new one, which only its user may open while it has a name. */
    static SpillFile create(Path folder) throws IOException {
        Path path =
                Files.createTempFile(
                        folder,
                        "qd-log-",
                        "",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            RandomAccessFile writer = new RandomAccessFile(path.toFile(), "rw");
            return new SpillFile(writer, new RandomAccessFile(path.toFile(), "r"));
        } finally {
            Files.delete(path);
        }
    }

    /** The bytes in it. */
    long size() {
        return size;
    }

    /** Adds bytes at its end. */
    void append(byte[] bytes) throws IOException {
        long offset = size;
        synchronized (writer) {
            writer.seek(offset);
            writer.write(bytes);
        }
        size = offset + bytes.length;
    }

    /** So many bytes from a place on. */
    byte[] read(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (closed) {
            throw new IOException("dropped meanwhile");
        }
        synchronized (reader) {
            reader.seek(offset);
            reader.readFully(bytes);
        }
        return bytes;
    }

    /** Something more lies in it. */
    void take() {
        used++;
    }

    /** Something in it is not wanted any more. */
    void release() {
        used--;
    }

    /** Whether nothing in it is wanted any more. */
    boolean unused() {
        return used == 0;
    }

    /** Gives its room back, on a thread of its own: for a large file that takes a disk a while. */
    @Override
    public void close() {
        closed = true;
        Thread.ofVirtual().name("spill-close").start(this::drop);
    }

    private void drop() {
        try (writer;
                reader) {
            closed = true;
        } catch (IOException e) {
            // It has no name, and nothing in it is wanted: there is nothing left to be done.
            closed = true;
        }
    }
}
