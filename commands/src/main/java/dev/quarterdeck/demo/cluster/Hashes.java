package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.Map;

/** The hashes of pod templates, which are asked for again and again while they stay the same. */
final class Hashes {

    private static final int MANY = 256;

    private final IdentityHashMap<Map<String, @Nullable Object>, String> known =
            new IdentityHashMap<>();

    String of(Tree template) {
        if (known.size() > MANY) {
            known.clear();
        }
        return known.computeIfAbsent(template.fields(), fields -> Names.hash(template));
    }
}
