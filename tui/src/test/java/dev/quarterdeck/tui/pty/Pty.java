package dev.quarterdeck.tui.pty;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A pseudo-terminal of the kernel's: our end is read and written, the other has a path. */
public final class Pty implements AutoCloseable {
    /** The terminal that a session leader opens first belongs to it. */
    private static final List<String> LEADER =
            List.of(
                    "env",
                    "--default-signal",
                    "setsid",
                    "sh",
                    "-c",
                    "exec <\"$0\" >\"$0\" 2>&1; exec \"$@\"");

    private static final MethodHandle CALL = handle();
    private static final long READ_WRITE_NO_CONTROL_CLOSE_ON_EXEC = 0x80102;
    private static final long SET_WINDOW_SIZE = 0x5414;
    private static final int ROOM = 4096;

    private final long file;
    private final String path;
    private final MemorySegment readRoom = Arena.ofAuto().allocate(ROOM, 8);
    private boolean closed;

    public Pty(int columns, int rows) {
        file = call("posix_openpt", READ_WRITE_NO_CONTROL_CLOSE_ON_EXEC, 0, 0);
        if (file < 0 || call("grantpt", file, 0, 0) != 0 || call("unlockpt", file, 0, 0) != 0) {
            throw new IllegalStateException("this machine gives no pseudo-terminal");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(64);
            if (call("ptsname_r", file, room.address(), 64) != 0) {
                throw new IllegalStateException("the pseudo-terminal has no name");
            }
            path = room.getString(0);
        }
        readRoom.set(ValueLayout.JAVA_INT, 0, (int) file);
        readRoom.set(ValueLayout.JAVA_SHORT, 4, (short) 1);
        resize(columns, rows);
    }

    /**
     * Starts a program as a session leader to whom this terminal belongs. Signals do what they do
     * by default, as after a login: a build in the background of a script ignores SIGINT.
     */
    public Process start(Map<String, String> environment, List<String> command) throws IOException {
        List<String> words = new ArrayList<>(LEADER);
        words.add(path);
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeAll(List.of("NO_COLOR", "TMUX", "STY", "LC_ALL"));
        builder.environment()
                .putAll(
                        Map.of(
                                "TERM", "xterm-256color",
                                "COLORTERM", "truecolor",
                                "LANG", "C.UTF-8",
                                "LC_CTYPE", "C.UTF-8"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    void resize(int columns, int rows) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(8, 8);
            size.set(ValueLayout.JAVA_SHORT, 0, (short) rows);
            size.set(ValueLayout.JAVA_SHORT, 2, (short) columns);
            if (call("ioctl", file, SET_WINDOW_SIZE, size.address()) != 0) {
                throw new IllegalStateException("the pseudo-terminal takes no size");
            }
        }
    }

    /**
     * Waits for bytes; none when either end is closed. It looks up now and then, for an end that is
     * closed while someone reads it stays open until the read is over.
     */
    public byte[] read() {
        while (true) {
            synchronized (this) {
                if (closed) {
                    return new byte[0];
                }
                if (call("poll", readRoom.address(), 1, 50) > 0) {
                    return bytes();
                }
            }
        }
    }

    private byte[] bytes() {
        long length = call("read", file, readRoom.address() + 8, ROOM - 8);
        return length <= 0
                ? new byte[0]
                : readRoom.asSlice(8, length).toArray(ValueLayout.JAVA_BYTE);
    }

    public void write(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            if (call("write", file, room.address(), bytes.length) != bytes.length) {
                throw new IllegalStateException("the pseudo-terminal takes no more");
            }
        }
    }

    /** The terminal's settings (termios), to compare. */
    String settings() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(64, 8);
            if (call("tcgetattr", file, room.address(), 0) != 0) {
                throw new IllegalStateException("the pseudo-terminal has no settings");
            }
            return HexFormat.of().formatHex(room.toArray(ValueLayout.JAVA_BYTE));
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (call("close", file, 0, 0) != 0) {
            throw new IllegalStateException("the pseudo-terminal does not close");
        }
    }

    private static long call(String function, long first, long second, long third) {
        try {
            MemorySegment address =
                    Linker.nativeLinker().defaultLookup().find(function).orElseThrow();
            return (long) CALL.invokeExact(address, first, second, third);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot call " + function, e);
        }
    }

    /**
     * An int answer fills half of the register only: the C library's -1 is told by its low half.
     */
    private static MethodHandle handle() {
        @SuppressWarnings("restricted")
        MethodHandle handle =
                Linker.nativeLinker()
                        .downcallHandle(
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_LONG,
                                        ValueLayout.JAVA_LONG,
                                        ValueLayout.JAVA_LONG));
        return handle.asType(handle.type().changeReturnType(long.class));
    }
}
