package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Where a request goes: a kind, and in it a namespace, an object, a part of it, if named. */
record ApiPath(Kind kind, String namespace, String name, String sub) {

    /** What a path means; null when it names no kind the server knows. */
    static @Nullable ApiPath parse(String path) {
        List<String> parts = List.of(path.substring(1).split("/", -1));
        boolean core = parts.getFirst().equals("api");
        int head = core ? 2 : 3;
        if (parts.size() <= head) {
            return null;
        }
        String group = core ? "" : parts.get(1);
        return of(group, parts.get(head - 1), parts.subList(head, parts.size()));
    }

    private static @Nullable ApiPath of(String group, String version, List<String> rest) {
        boolean inside =
                rest.size() > 2
                        && rest.getFirst().equals("namespaces")
                        && !List.of("status", "finalize").contains(rest.get(2));
        List<String> own = inside ? rest.subList(2, rest.size()) : rest;
        Kind kind = Kinds.find(group, version, own.getFirst());
        if (kind == null || own.size() > 3 || (inside && !kind.namespaced())) {
            return null;
        }
        return new ApiPath(kind, inside ? rest.get(1) : "", part(own, 1), part(own, 2));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
