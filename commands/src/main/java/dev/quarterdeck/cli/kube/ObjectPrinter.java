package dev.quarterdeck.cli.kube;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/** Prints an object, or a list of them, in one format. */
@FunctionalInterface
interface ObjectPrinter {
    /** What was printed before an error stays printed. */
    void print(Map<String, @Nullable Object> object, StringBuilder out) throws IOException;
}
