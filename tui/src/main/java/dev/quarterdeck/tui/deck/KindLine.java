package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Resources;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line that names a kind of a cluster's objects: {@code :kind [namespace] [/filter] [label=value]
 * [@context]}.
 *
 * @param kind as it was typed
 * @param namespace null where none was named; empty for all
 * @param labels a label selector, or nothing
 * @param filter what rows are filtered by, or nothing
 * @param context null where none was named
 */
record KindLine(
        String kind,
        @Nullable String namespace,
        String labels,
        String filter,
        @Nullable String context) {
    private static final Set<String> NAMESPACES = Set.of("ns", "namespace", "namespaces");

    /** What a deck can show before a server has said what it offers. */
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("po", "pods"),
                    Map.entry("no", "nodes"),
                    Map.entry("ns", "namespaces"),
                    Map.entry("svc", "services"),
                    Map.entry("ep", "endpoints"),
                    Map.entry("cm", "configmaps"),
                    Map.entry("ev", "events"),
                    Map.entry("sa", "serviceaccounts"),
                    Map.entry("pv", "persistentvolumes"),
                    Map.entry("pvc", "persistentvolumeclaims"),
                    Map.entry("deploy", "deployments"),
                    Map.entry("rs", "replicasets"),
                    Map.entry("sts", "statefulsets"),
                    Map.entry("ds", "daemonsets"),
                    Map.entry("cj", "cronjobs"),
                    Map.entry("job", "jobs"),
                    Map.entry("ing", "ingresses"),
                    Map.entry("netpol", "networkpolicies"),
                    Map.entry("hpa", "horizontalpodautoscalers"),
                    Map.entry("pdb", "poddisruptionbudgets"),
                    Map.entry("sc", "storageclasses"),
                    Map.entry("crd", "customresourcedefinitions"),
                    Map.entry("secret", "secrets"));

    /** The kinds it knows before it is told. */
    static List<String> usual() {
        return KNOWN.values().stream().sorted().toList();
    }

    /** The plural a short name stands for, as far as that is known without a server. */
    static String whole(String kind) {
        return KNOWN.getOrDefault(kind, kind);
    }

    /** Reads a line; nothing for one that names no kind. */
    static Optional<KindLine> read(String text, Resources kinds) {
        String line = text.strip();
        if (line.startsWith("@") && line.length() > 1 && line.indexOf(' ') < 0) {
            return Optional.of(new KindLine("", null, "", "", line.substring(1)));
        }
        List<String> words = Words.split(line);
        if (words.isEmpty() || !named(words.getFirst(), kinds)) {
            return Optional.empty();
        }
        KindLine read = new KindLine(words.getFirst(), null, "", "", null);
        int slash = line.indexOf(" /");
        String before = slash < 0 ? line : line.substring(0, slash);
        String rest = slash < 0 ? "" : line.substring(slash + 2).strip();
        for (String word : Words.split(before).stream().skip(1).toList()) {
            KindLine with = read.with(word);
            if (with == null) {
                return Optional.empty();
            }
            read = with;
        }
        return Optional.of(read.searching(rest));
    }

    private @Nullable KindLine with(String word) {
        if (word.startsWith("@") && word.length() > 1) {
            return new KindLine(kind, namespace, labels, filter, word.substring(1));
        }
        if (word.indexOf('=') > 0 || word.startsWith("!")) {
            String all = labels.isEmpty() ? word : labels + "," + word;
            return new KindLine(kind, namespace, all, filter, context);
        }
        boolean all = word.equals("all") || word.equals("-A") || word.equals("*");
        return namespace == null
                ? new KindLine(kind, all ? "" : word, labels, filter, context)
                : null;
    }

    /** A context after the filter is not part of it. */
    private KindLine searching(String rest) {
        int at = rest.lastIndexOf(" @");
        return at < 0
                ? new KindLine(kind, namespace, labels, rest, context)
                : new KindLine(
                        kind,
                        namespace,
                        labels,
                        rest.substring(0, at).strip(),
                        rest.substring(at + 2).strip());
    }

    private static boolean named(String word, Resources kinds) {
        Optional<ApiResource> found = kinds.find(word);
        return found.isPresent() || KNOWN.containsKey(word) || KNOWN.containsValue(word);
    }

    /** Whether it is a namespace by its name: that is gone into, not listed. */
    private boolean goesIn() {
        return namespace != null && !namespace.isEmpty() && NAMESPACES.contains(kind);
    }

    /** What it does, in words. */
    String words() {
        StringBuilder words = new StringBuilder(goesIn() ? "pods" : kind);
        if (namespace != null) {
            words.append(namespace.isEmpty() ? " in all namespaces" : " in " + namespace);
        }
        words.append(labels.isEmpty() ? "" : " with " + labels);
        words.append(filter.isEmpty() ? "" : " that match " + filter);
        words.append(context == null ? "" : (kind.isEmpty() ? "context " : " of ") + context);
        return words.toString();
    }

    /** Goes there. */
    void act(Deck deck) {
        ClusterSide cluster = deck.cluster();
        if (context != null
                && !context.equals(cluster.contexts().name())
                && !cluster.context(context)) {
            return;
        }
        if (namespace != null && !namespace.equals(cluster.namespace())) {
            cluster.choose(namespace);
        }
        if (goesIn()) {
            cluster.show(Place.of("pods"));
        } else if (!kind.isEmpty()) {
            cluster.show(Place.of(kind).labelled(labels).filtered(filter));
        }
    }
}
