package dev.quarterdeck.kubernetes.print;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/** Prints objects in one of kubectl's formats, one after the other. */
@FunctionalInterface
public interface ObjectPrinter {
    /**
     * Prints an object, or an {@link ObjectList}. An {@link dev.quarterdeck.model.OpsException} is
     * thrown after all that kubectl prints before it fails.
     */
    void print(Map<String, @Nullable Object> object, Appendable out) throws IOException;
}
