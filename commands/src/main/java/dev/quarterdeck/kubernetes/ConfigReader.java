package dev.quarterdeck.kubernetes;

import dev.quarterdeck.kubernetes.KubeConfig.Origin;
import dev.quarterdeck.model.OpsException.Kind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Finds, reads and merges kubeconfig files in kubectl's order. */
final class ConfigReader {
    private final @Nullable String explicit;
    private final Surroundings surroundings;
    private final List<FileStamp> stamps = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, ContextEntry> contexts = new LinkedHashMap<>();
    private final Map<String, ClusterEntry> clusters = new LinkedHashMap<>();
    private final Map<String, UserEntry> users = new LinkedHashMap<>();
    private String currentContext = "";

    ConfigReader(@Nullable String explicit, Surroundings surroundings) {
        this.explicit = explicit;
        this.surroundings = surroundings;
    }

    KubeConfig read() {
        boolean any = false;
        for (String name : names()) {
            any |= load(name, surroundings.folder().resolve(name));
        }
        complain();
        if (any) {
            return result(Origin.FILES);
        }
        if (mayBeAdmin() && load(surroundings.admin().toString(), surroundings.admin())) {
            complain();
            return result(Origin.ADMIN);
        }
        return PodAccount.add(surroundings, clusters, users, contexts)
                ? inPod()
                : result(Origin.NOWHERE);
    }

    private KubeConfig inPod() {
        currentContext = PodAccount.NAME;
        return result(Origin.POD);
    }

    private KubeConfig result(Origin origin) {
        return new KubeConfig(
                origin, currentContext, contexts, clusters, users, List.copyOf(stamps));
    }

    private Iterable<String> names() {
        if (explicit != null && !explicit.isEmpty()) {
            if (!Files.exists(surroundings.folder().resolve(explicit))) {
                throw KubeException.invalid("stat " + explicit + ": no such file or directory");
            }
            return List.of(explicit);
        }
        String listed = surroundings.variable("KUBECONFIG");
        if (listed.isEmpty()) {
            return List.of(surroundings.home().resolve(".kube/config").toString());
        }
        var names = new LinkedHashSet<>(List.of(listed.split(":", -1)));
        names.remove("");
        return names;
    }

    /** Whoever names files wants those or none. */
    private boolean mayBeAdmin() {
        return surroundings.root()
                && surroundings.variable("KUBECONFIG").isEmpty()
                && Files.isReadable(surroundings.admin());
    }

    /** Reads a file where it exists. */
    private boolean load(String name, Path file) {
        stamps.add(FileStamp.of(file));
        if (!Files.exists(file)) {
            return false;
        }
        try {
            merge(new ConfigFile(file).read());
        } catch (MalformedConfigException e) {
            mistakes.add(mistake(name, e.why()));
        } catch (AccessDeniedException e) {
            mistakes.add(mistake(name, "open " + name + ": permission denied"));
        } catch (IOException e) {
            mistakes.add(mistake(name, "read " + name + ": " + reason(file, e)));
        }
        return true;
    }

    private static String mistake(String name, String why) {
        return "error loading config file \"" + name + "\": " + why;
    }

    private static String reason(Path file, IOException e) {
        return Files.isDirectory(file) ? "is a directory" : String.valueOf(e.getMessage());
    }

    private void merge(ConfigFile.Content content) {
        content.contexts().forEach(contexts::putIfAbsent);
        content.clusters().forEach(clusters::putIfAbsent);
        content.users().forEach(users::putIfAbsent);
        currentContext = currentContext.isEmpty() ? content.currentContext() : currentContext;
    }

    private void complain() {
        if (mistakes.size() == 1) {
            throw KubeException.invalid(mistakes.getFirst());
        }
        if (!mistakes.isEmpty()) {
            throw new KubeException(Kind.INVALID, String.join("\n", mistakes), null, null);
        }
    }

    /** The bytes of a file as text. */
    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
