package dev.quarterdeck.tui.log;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Writes lines into a file, byte for byte as they came, however long; what happened to the log is
 * told between them.
 *
 * @param hits the lines wanted, with so many around each; null for all
 * @param times whether each line begins with its time
 * @param replace whether a file of that name is replaced
 */
record Save(
        Path file,
        List<LogStore.Placed> chunks,
        @Nullable Hits hits,
        int context,
        boolean times,
        boolean replace)
        implements Callable<Save.Outcome> {

    /** How it went. */
    sealed interface Outcome {
        /** It is written. */
        record Done(Path file, long lines, long bytes) implements Outcome {}

        /** A file of that name is there and was left alone. */
        record Exists(Path file) implements Outcome {}
    }

    @Override
    public Outcome call() throws IOException {
        StandardOpenOption[] options =
                replace
                        ? new StandardOpenOption[] {
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE
                        }
                        : new StandardOpenOption[] {
                            StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE
                        };
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options))) {
            long lines = write(out);
            out.flush();
            return new Outcome.Done(file, lines, Files.size(file));
        } catch (FileAlreadyExistsException exists) {
            return new Outcome.Exists(file);
        }
    }

    private long write(OutputStream out) throws IOException {
        long lines = 0;
        for (LogStore.Placed placed : chunks) {
            Chunk chunk = wanted(placed) ? placed.held().fresh() : Chunk.instead(0, "");
            for (int i = 0; i < chunk.count(); i++) {
                if (wanted(placed.first() + i)) {
                    write(out, chunk, i);
                    lines++;
                }
            }
        }
        return lines;
    }

    private boolean wanted(LogStore.Placed placed) {
        if (hits == null) {
            return true;
        }
        long near = hits.atOrAfter(placed.first() - context);
        return near != Hits.NONE && near < placed.end() + context;
    }

    private boolean wanted(long number) {
        if (hits == null) {
            return true;
        }
        long near = hits.atOrAfter(number - context);
        return near != Hits.NONE && near <= number + context;
    }

    private void write(OutputStream out, Chunk chunk, int line) throws IOException {
        if (chunk.kind(line) == Kind.NOTE) {
            String words =
                    new String(
                            chunk.bytes(),
                            chunk.from(line),
                            chunk.to(line) - chunk.from(line),
                            StandardCharsets.UTF_8);
            out.write(Shaper.note(words).text().getBytes(StandardCharsets.UTF_8));
        } else {
            if (times) {
                String time = LogRange.instant(chunk.stamp(line)) + " ";
                out.write(time.getBytes(StandardCharsets.US_ASCII));
            }
            out.write(chunk.bytes(), chunk.from(line), chunk.to(line) - chunk.from(line));
        }
        out.write('\n');
    }
}
