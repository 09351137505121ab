package dev.quarterdeck.host;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * A terminal's settings as the C library keeps them. Nothing in it is read by us but what {@code
 * cfmakeraw} changes, so its size is all we need to know: 60 bytes with glibc and musl on Linux.
 */
record Termios(byte[] bytes) {
    private static final int ROOM = 64;
    private static final int NOW = 0;

    /** The settings of an open file; nothing when it is no terminal. */
    static Optional<Termios> of(int file) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(ROOM, 8);
            int status = Libc.TCGETATTR.call(file, room.address());
            return status == 0 ? Optional.of(copy(room)) : Optional.empty();
        }
    }

    /** These settings with every key passed through as it is. */
    Termios raw() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = place(arena);
            int ignored = Libc.CFMAKERAW.call(room.address());
            return copy(room);
        }
    }

    /**
     * @return whether the terminal took them
     */
    boolean apply(int file) {
        try (Arena arena = Arena.ofConfined()) {
            return Libc.TCSETATTR.call(file, NOW, place(arena).address()) == 0;
        }
    }

    private MemorySegment place(Arena arena) {
        MemorySegment room = arena.allocate(ROOM, 8);
        room.copyFrom(MemorySegment.ofArray(bytes));
        return room;
    }

    private static Termios copy(MemorySegment room) {
        return new Termios(room.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE));
    }
}
