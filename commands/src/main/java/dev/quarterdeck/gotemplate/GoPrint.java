package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

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

    /** Go's Sprintf of a format without anything to print: its verbs are told to be amiss. */
    public static String format(String format) {
        return Printer.printf(format, List.of());
    }

    private static String format(String format, @Nullable Object data) {
        return Printer.printf(format, Collections.singletonList(data));
    }
}
