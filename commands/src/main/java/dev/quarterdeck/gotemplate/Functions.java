package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

/** The functions a template knows beside Go's own. */
@FunctionalInterface
public interface Functions {
    /** No function at all. */
    Functions NONE = name -> null;

    @Nullable Function find(String name);

    /**
     * Whether a comparison of two types that cannot be compared names them, as it does from Go 1.26
     * on.
     */
    default boolean namesTypes() {
        return false;
    }

    /** These functions, and where they know none of the name, those. */
    default Functions or(Functions others) {
        return name -> {
            Function mine = find(name);
            return mine == null ? others.find(name) : mine;
        };
    }
}
