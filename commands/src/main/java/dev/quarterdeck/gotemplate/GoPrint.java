package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

import java.util.Collections;

/** Data printed as Go's fmt package does, without a template. */
public final class GoPrint {
    private GoPrint() {}

    /** Go's %v. */
    public static String shown(@Nullable Object data) {
        return format("%v", data);
    }

    /** Go's %#v: the value as Go would write it. */
    public static String source(@Nullable Object data) {
        return format("%#v", data);
    }

    /** The value's type as Go names it. */
    public static String type(Object data) {
        return Values.type(data);
    }

    private static String format(String format, @Nullable Object data) {
        return Printer.printf(format, Collections.singletonList(data));
    }
}
