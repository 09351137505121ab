package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

/** The functions a template knows beside Go's own. */
@FunctionalInterface
public interface Functions {
    /** No function at all. */
    Functions NONE = name -> null;

    @Nullable Function find(String name);

    /** These functions, and where they know none of the name, those. */
    default Functions or(Functions others) {
        return name -> {
            Function mine = find(name);
            return mine == null ? others.find(name) : mine;
        };
    }
}
