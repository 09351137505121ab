package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** One kind of object the server knows, and the columns it shows of it. */
record Kind(
        String group,
        String version,
        String kind,
        String plural,
        boolean namespaced,
        List<String> shortNames,
        List<String> categories,
        List<String> subresources,
        Supplier<List<Column>> columns) {

    private static final List<String> NO_COLLECTION =
            List.of("create", "delete", "get", "list", "patch", "update", "watch");
    private static final List<String> ALL_VERBS =
            List.of(
                    "create",
                    "delete",
                    "deletecollection",
                    "get",
                    "list",
                    "patch",
                    "update",
                    "watch");
    static final List<String> READ_ONLY = List.of("get", "list");

    static Kind namespaced(
            String groupVersion, String kind, String plural, Supplier<List<Column>> columns) {
        return new Kind(
                group(groupVersion),
                version(groupVersion),
                kind,
                plural,
                true,
                List.of(),
                List.of(),
                List.of(),
                columns);
    }

    static Kind cluster(
            String groupVersion, String kind, String plural, Supplier<List<Column>> columns) {
        Kind known = namespaced(groupVersion, kind, plural, columns);
        return new Kind(
                known.group,
                known.version,
                kind,
                plural,
                false,
                List.of(),
                List.of(),
                List.of(),
                columns);
    }

    private static String group(String groupVersion) {
        int slash = groupVersion.indexOf('/');
        return slash < 0 ? "" : groupVersion.substring(0, slash);
    }

    private static String version(String groupVersion) {
        return groupVersion.substring(groupVersion.indexOf('/') + 1);
    }

    Kind shortly(String... names) {
        return new Kind(
                group,
                version,
                kind,
                plural,
                namespaced,
                List.of(names),
                categories,
                subresources,
                columns);
    }

    Kind in(String... more) {
        return new Kind(
                group,
                version,
                kind,
                plural,
                namespaced,
                shortNames,
                List.of(more),
                subresources,
                columns);
    }

    Kind sub(String... more) {
        return new Kind(
                group,
                version,
                kind,
                plural,
                namespaced,
                shortNames,
                categories,
                List.of(more),
                columns);
    }

    String groupVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    String singular() {
        return kind.toLowerCase(Locale.ROOT);
    }

    /** As the server's sentences name it: {@code deployments.apps}. */
    String qualified() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    boolean custom() {
        return group.endsWith("example.com");
    }

    /** Measured, not stored: nothing can be done to it. */
    boolean measured() {
        return group.equals("metrics.k8s.io");
    }

    List<String> verbs() {
        if (measured()) {
            return READ_ONLY;
        }
        return plural.equals("namespaces") ? NO_COLLECTION : ALL_VERBS;
    }

    /** The kind under which the same objects are stored; only events have two names. */
    String stored() {
        return plural.equals("events") ? "events" : qualified();
    }

    boolean is(@Nullable String qualified) {
        return qualified().equals(qualified);
    }
}
