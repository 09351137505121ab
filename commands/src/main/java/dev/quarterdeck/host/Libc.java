package dev.quarterdeck.host;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The few functions of the C library a terminal needs, on Linux, x86-64 and AArch64. All take up to
 * three words and give an int, so that one handle serves them all: making a handle is what costs
 * time at the start. A shorter int argument in a whole register is what both ABIs allow.
 */
@SuppressWarnings("ImmutableEnumChecker") // an address is found once
enum Libc {
    CFMAKERAW,
    CLOSE,
    EVENTFD,
    IOCTL,
    ISATTY,
    KILL,
    POLL,
    TCGETATTR,
    TCSETATTR,
    WRITE;

    private static final MethodHandle HANDLE = handle();
    private static final SymbolLookup LIBRARY = Linker.nativeLinker().defaultLookup();

    private final String symbol = name().toLowerCase(java.util.Locale.ROOT);
    private volatile MemorySegment address = MemorySegment.NULL;

    /** The function's own answer; -1 for most means that it failed. */
    int call(long first, long second, long third) {
        try {
            return (int) HANDLE.invokeExact(address(), first, second, third);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot call " + symbol, e);
        }
    }

    int call(long first) {
        return call(first, 0, 0);
    }

    int call(long first, long second) {
        return call(first, second, 0);
    }

    private MemorySegment address() {
        if (address.equals(MemorySegment.NULL)) {
            address = LIBRARY.find(symbol).orElseThrow();
        }
        return address;
    }

    @SuppressWarnings("restricted")
    private static MethodHandle handle() {
        return Linker.nativeLinker()
                .downcallHandle(
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG));
    }
}
