package dev.quarterdeck.figures;

import dev.quarterdeck.tui.display.Emulator;
import dev.quarterdeck.tui.pty.Pty;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A program in a terminal of 120 by 40 whose every byte is counted. */
final class Watched implements AutoCloseable {
    private static final int KEPT = 1 << 20;

    private final Pty pty = new Pty(120, 40);
    private final long started = System.nanoTime();
    private final Process process;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong last = new AtomicLong(started);
    private final StringBuilder text = new StringBuilder();
    private final Emulator screen = new Emulator(120, 40, this::send, unknown -> {});

    Watched(List<String> command) throws IOException {
        process = pty.start(Map.of(), command);
        Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        for (byte[] some = pty.read(); some.length > 0; some = pty.read()) {
            take(new String(some, StandardCharsets.UTF_8), some.length);
            screen.accept(some);
        }
    }

    private synchronized void take(String more, int count) {
        last.set(System.nanoTime());
        bytes.addAndGet(count);
        text.append(more);
        if (text.length() > KEPT) {
            text.delete(0, text.length() - KEPT / 2);
        }
    }

    private synchronized boolean shows(String part) {
        return text.indexOf(part) >= 0;
    }

    /** Milliseconds from the start until the part has come, or -1 when it does not within 20 s. */
    double untilShown(String part) throws InterruptedException {
        while (System.nanoTime() - started < TimeUnit.SECONDS.toNanos(20)) {
            if (shows(part)) {
                return millis(last.get() - started);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return -1;
    }

    /** Milliseconds from the start until the screen has such a part, or -1 when it never does. */
    double untilSeen(Pattern part, int seconds) throws InterruptedException {
        double since = until(() -> part.matcher(screen.text()).find(), seconds * 1000);
        return since < 0 ? -1 : millis(last.get() - started);
    }

    /**
     * Milliseconds from now until something is seen, or -1 when it is not in time. Only what has
     * come since is looked at: whoever looks all the time takes the processor from the program.
     */
    double until(BooleanSupplier sight, int milliseconds) throws InterruptedException {
        long from = System.nanoTime();
        long end = from + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        long seen = -1;
        while (System.nanoTime() < end) {
            long now = screen.received();
            if (now != seen && sight.getAsBoolean()) {
                return Math.max(0, millis(last.get() - from));
            }
            seen = now;
            TimeUnit.MICROSECONDS.sleep(500);
        }
        return -1;
    }

    Emulator screen() {
        return screen;
    }

    long bytes() {
        return bytes.get();
    }

    /** What a key costs: bytes, and milliseconds until the first of them has come. */
    double[] key(String key) throws InterruptedException {
        quiet();
        long before = bytes.get();
        long pressed = System.nanoTime();
        send(key);
        long deadline = pressed + TimeUnit.MILLISECONDS.toNanos(500);
        while (bytes.get() == before && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        double first = millis(last.get() - pressed);
        TimeUnit.MILLISECONDS.sleep(400);
        return new double[] {bytes.get() - before, first};
    }

    /** Waits for a moment right after a frame, so that no other frame falls between. */
    private void quiet() throws InterruptedException {
        long seen = bytes.get();
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1500);
        while (bytes.get() == seen && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(60);
    }

    void send(String keys) {
        pty.write(keys.getBytes(StandardCharsets.UTF_8));
    }

    /** Processor time of the process, in ms, as the kernel counts it (ticks of 10 ms). */
    double processor() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
    }

    /** Resident memory at its highest, in MiB. */
    double memory() throws IOException {
        return status("VmHWM:");
    }

    /** Resident memory now, in MiB. */
    double resident() throws IOException {
        return status("VmRSS:");
    }

    private double status(String field) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith(field)) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        return -1;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
        pty.close();
    }
}
