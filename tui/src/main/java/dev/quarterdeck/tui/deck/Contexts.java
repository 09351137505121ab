package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.cluster.ClusterConfig;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the kubeconfig says, which of its contexts is in use, and which namespaces matter there. */
final class Contexts {
    private static final int FAVOURITES = 9;

    private final Set<String> visited = new LinkedHashSet<>();
    private final String first;
    private @Nullable ClusterConfig config;
    private String chosen = "";

    /**
     * Nothing known yet.
     *
     * @param first the namespace that a flag named, or an empty text
     */
    Contexts(String first) {
        this.first = first;
    }

    /** Takes in what the kubeconfig says now; says whether another place is meant than before. */
    boolean configured(ClusterConfig now) {
        boolean fresh = config == null || !config.present();
        boolean other = config != null && !config.current().equals(now.current());
        config = now;
        return now.present() && (fresh || other && chosen.isEmpty());
    }

    /** The one that a person chose; empty for the kubeconfig's own. */
    String chosen() {
        return chosen;
    }

    void choose(String name) {
        chosen = name;
    }

    /** The name of the context in use. */
    String name() {
        return chosen.isEmpty() && config != null ? config.current() : chosen;
    }

    List<ClusterConfig.Context> all() {
        return config == null ? List.of() : config.contexts();
    }

    boolean has(String name) {
        return all().stream().anyMatch(one -> one.name().equals(name));
    }

    /** The names of all contexts, for a sentence. */
    String names() {
        return String.join(", ", all().stream().map(ClusterConfig.Context::name).toList());
    }

    private Optional<ClusterConfig.Context> own() {
        String name = name();
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * The namespace to begin with: a flag's, as long as the context is the one it was given for.
     */
    String firstNamespace() {
        return first.isEmpty() || !chosen.isEmpty() ? usualNamespace() : first;
    }

    /** The namespace that the context names, or an empty text. */
    String usualNamespace() {
        return own().map(ClusterConfig.Context::namespace).orElse("");
    }

    /** A namespace was looked at. */
    void visit(String namespace) {
        if (!namespace.isEmpty()) {
            visited.add(namespace);
        }
    }

    /** Another cluster has other namespaces. */
    void forget() {
        visited.clear();
    }

    /** Namespaces that are worth a key: the usual ones, then those that were looked at. */
    List<String> favourites() {
        Set<String> names = new LinkedHashSet<>();
        if (!usualNamespace().isEmpty()) {
            names.add(usualNamespace());
        }
        names.add("default");
        names.add("kube-system");
        names.addAll(visited);
        return names.stream().limit(FAVOURITES).toList();
    }
}
