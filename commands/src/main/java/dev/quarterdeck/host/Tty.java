package dev.quarterdeck.host;

import dev.quarterdeck.model.Terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The terminal on this process's standard input and output. */
public final class Tty implements Terminal {
    private static final int IN = 0;
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final long GET_WINDOW_SIZE = 0x5413;
    private static final Size USUAL = new Size(80, 24);

    /**
     * Prepares what the first call would spend its time on, on a thread of its own; worth calling
     * early by whoever is going to need a raw terminal or its size.
     */
    public static void warm() {
        Thread.ofPlatform().daemon().name("tty-warm").start(() -> windowSize(OUT));
    }

    @Override
    public boolean inTerminal() {
        return terminal(IN);
    }

    @Override
    public boolean outTerminal() {
        return terminal(OUT);
    }

    @Override
    public boolean errTerminal() {
        return terminal(ERR);
    }

    @Override
    public Size size() {
        return windowSize(OUT).or(() -> windowSize(IN)).or(() -> windowSize(ERR)).orElse(USUAL);
    }

    @Override
    public Raw raw() {
        return Termios.of(IN).<Raw>map(RawTty::new).orElse(() -> {});
    }

    @Override
    public Watch onResize(Runnable action) {
        return Signals.on("WINCH", action);
    }

    @Override
    public InputStream in() {
        return new TtyInput();
    }

    @Override
    public OutputStream out() {
        return new FileOutputStream(FileDescriptor.out);
    }

    /**
     * Where a file descriptor leads says it without a call into native code, which scripts save.
     */
    private static boolean terminal(int file) {
        try {
            String leads = Files.readSymbolicLink(Path.of("/proc/self/fd/" + file)).toString();
            return leads.startsWith("/dev/pts/")
                    || leads.startsWith("/dev/tty")
                    || leads.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return Libc.ISATTY.call(file) == 1;
        }
    }

    private static Optional<Size> windowSize(int file) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(8, 8);
            if (Libc.IOCTL.call(file, GET_WINDOW_SIZE, room.address()) != 0) {
                return Optional.empty();
            }
            int rows = room.get(ValueLayout.JAVA_SHORT, 0) & 0xffff;
            int columns = room.get(ValueLayout.JAVA_SHORT, 2) & 0xffff;
            return Optional.of(new Size(columns, rows)).filter(s -> rows > 0 && columns > 0);
        }
    }

    /** Raw until closed, or until the process ends in whatever way. */
    private static final class RawTty implements Raw {
        private final AtomicReference<Optional<Termios>> before;
        private final Thread hook = new Thread(this::restore, "tty-restore");

        RawTty(Termios before) {
            this.before = new AtomicReference<>(Optional.of(before));
            Runtime.getRuntime().addShutdownHook(hook);
            boolean ignored = before.raw().apply(IN);
        }

        @Override
        public void close() {
            restore();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already, and the hook with it.
            }
        }

        private void restore() {
            before.getAndSet(Optional.empty()).ifPresent(termios -> termios.apply(IN));
        }
    }
}
