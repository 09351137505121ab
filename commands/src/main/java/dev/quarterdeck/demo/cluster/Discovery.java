package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the server says of itself: its version and its kinds, in the newer form and the older. */
final class Discovery {

    static final Set<String> HEALTH = Set.of("/healthz", "/livez", "/readyz");

    private static final String VERSION =
            """
            {"major":"1","minor":"36","emulationMajor":"1","emulationMinor":"36",
             "minCompatibilityMajor":"1","minCompatibilityMinor":"35","gitVersion":"v1.36.2",
             "gitCommit":"0000000000000000000000000000000000000000","gitTreeState":"clean",
             "buildDate":"2026-06-01T00:00:00Z","goVersion":"go1.26.10","compiler":"gc",
             "platform":"linux/amd64"}
            """;

    private Discovery() {}

    /** The answer to a question about the server itself; null when the path is none. */
    static @Nullable Tree answer(String path, Request request) {
        return switch (path) {
            case "/version", "/version/" -> Tree.parse(VERSION);
            case "/api", "/api/" ->
                    Form.of(request) == Form.DISCOVERY ? aggregated(List.of("")) : coreVersions();
            case "/apis", "/apis/" ->
                    Form.of(request) == Form.DISCOVERY ? aggregated(groups()) : groupList();
            default -> path.startsWith("/api") ? one(path) : OpenApi.answer(path);
        };
    }

    /** Whether a path lies in a group and version that is served. */
    static boolean serves(String path) {
        for (Kind kind : Kinds.ALL) {
            if (path.startsWith(root(kind.groupVersion()) + "/")) {
                return true;
            }
        }
        return false;
    }

    private static String root(String groupVersion) {
        return (groupVersion.contains("/") ? "/apis/" : "/api/") + groupVersion;
    }

    private static @Nullable Tree one(String path) {
        for (Kind kind : Kinds.ALL) {
            if (path.equals(root(kind.groupVersion()))) {
                return resources(kind.groupVersion());
            }
            if (!kind.group().isEmpty() && path.equals("/apis/" + kind.group())) {
                return group(kind.group())
                        .defaults(Tree.make("kind", "APIGroup", "apiVersion", "v1"));
            }
        }
        return null;
    }

    private static List<String> groups() {
        var groups = new LinkedHashSet<String>();
        Kinds.ALL.forEach(kind -> groups.add(kind.group()));
        groups.remove("");
        return List.copyOf(groups);
    }

    private static List<Kind> in(String group) {
        return Kinds.ALL.stream().filter(kind -> kind.group().equals(group)).toList();
    }

    private static Tree coreVersions() {
        return Tree.make(
                "kind",
                "APIVersions",
                "versions",
                List.of("v1"),
                "serverAddressByClientCIDRs",
                List.of(Tree.make("clientCIDR", "0.0.0.0/0", "serverAddress", NodeList.SERVER)));
    }

    private static Tree groupList() {
        return Tree.make(
                "kind",
                "APIGroupList",
                "apiVersion",
                "v1",
                "groups",
                groups().stream().map(Discovery::group).toList());
    }

    private static Tree group(String name) {
        Kind first = in(name).getFirst();
        Tree version = Tree.make("groupVersion", first.groupVersion(), "version", first.version());
        return Tree.make("name", name, "versions", List.of(version), "preferredVersion", version);
    }

    private static Tree resources(String groupVersion) {
        var resources = new ArrayList<Tree>();
        for (Kind kind : Kinds.ALL) {
            if (kind.groupVersion().equals(groupVersion)) {
                resources.add(plain(kind));
                kind.subresources().forEach(sub -> resources.add(plain(kind, sub)));
            }
        }
        return Tree.make(
                "kind",
                "APIResourceList",
                "apiVersion",
                "v1",
                "groupVersion",
                groupVersion,
                "resources",
                resources);
    }

    private static Tree plain(Kind kind) {
        return Tree.make(
                "name", kind.plural(),
                "singularName", kind.singular(),
                "namespaced", kind.namespaced(),
                "kind", kind.kind(),
                "verbs", kind.verbs(),
                "shortNames", kind.shortNames().isEmpty() ? null : kind.shortNames(),
                "categories", kind.categories().isEmpty() ? null : kind.categories());
    }

    private static Tree plain(Kind kind, String sub) {
        return Tree.make(
                "name", kind.plural() + "/" + sub,
                "singularName", "",
                "namespaced", kind.namespaced(),
                "group", subGroup(sub),
                "version", subGroup(sub) == null ? null : "v1",
                "kind", kind(kind, sub),
                "verbs", verbs(sub));
    }

    private static @Nullable String subGroup(String sub) {
        return switch (sub) {
            case "scale" -> "autoscaling";
            case "eviction" -> "policy";
            default -> null;
        };
    }

    private static String kind(Kind kind, String sub) {
        return switch (sub) {
            case "scale" -> "Scale";
            case "eviction" -> "Eviction";
            case "exec" -> "PodExecOptions";
            default -> kind.kind();
        };
    }

    private static List<String> verbs(String sub) {
        return switch (sub) {
            case "log" -> List.of("get");
            case "exec" -> List.of("create", "get");
            case "eviction" -> List.of("create");
            case "finalize" -> List.of("update");
            default -> List.of("get", "patch", "update");
        };
    }

    private static Tree aggregated(List<String> groups) {
        return Tree.make(
                "kind",
                "APIGroupDiscoveryList",
                "apiVersion",
                "apidiscovery.k8s.io/v2",
                "metadata",
                Tree.EMPTY,
                "items",
                groups.stream().map(Discovery::whole).toList());
    }

    private static Tree whole(String group) {
        List<Kind> kinds = in(group);
        Tree version =
                Tree.make(
                        "version",
                        kinds.getFirst().version(),
                        "resources",
                        kinds.stream().map(Discovery::newer).toList(),
                        "freshness",
                        "Current");
        return Tree.make(
                "metadata",
                group.isEmpty() ? Tree.EMPTY : Tree.make("name", group),
                "versions",
                List.of(version));
    }

    private static Tree newer(Kind kind) {
        List<Tree> subs =
                kind.subresources().stream()
                        .map(
                                sub ->
                                        Tree.make(
                                                "subresource",
                                                sub,
                                                "responseKind",
                                                response(kind, sub),
                                                "verbs",
                                                verbs(sub)))
                        .toList();
        return Tree.make(
                "resource",
                kind.plural(),
                "responseKind",
                responseKind(kind.group(), kind.version(), kind.kind()),
                "scope",
                kind.namespaced() ? "Namespaced" : "Cluster",
                "singularResource",
                kind.singular(),
                "verbs",
                kind.verbs(),
                "shortNames",
                kind.shortNames().isEmpty() ? null : kind.shortNames(),
                "categories",
                kind.categories().isEmpty() ? null : kind.categories(),
                "subresources",
                subs.isEmpty() ? null : subs);
    }

    private static Tree response(Kind kind, String sub) {
        String group = subGroup(sub);
        return group == null
                ? responseKind(kind.group(), kind.version(), kind.kind())
                : responseKind(group, "v1", kind(kind, sub));
    }

    private static Tree responseKind(String group, String version, String kind) {
        return Tree.make("group", group, "version", version, "kind", kind);
    }
}
