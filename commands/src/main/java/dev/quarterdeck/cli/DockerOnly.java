package dev.quarterdeck.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words that the docker client has and we do not, so that nobody takes them for a slip. */
final class DockerOnly {
    static final Set<String> WORDS =
            Set.of(
                    "build",
                    "builder",
                    "buildx",
                    "checkpoint",
                    "commit",
                    "compose",
                    "config",
                    "container commit",
                    "container cp",
                    "container export",
                    "container prune",
                    "container stats",
                    "container update",
                    "context",
                    "cp",
                    "events",
                    "export",
                    "image build",
                    "image import",
                    "image load",
                    "image prune",
                    "image push",
                    "image save",
                    "import",
                    "info",
                    "load",
                    "login",
                    "logout",
                    "manifest",
                    "network",
                    "node",
                    "plugin",
                    "push",
                    "save",
                    "search",
                    "secret",
                    "service",
                    "stack",
                    "stats",
                    "swarm",
                    "system",
                    "trust",
                    "update",
                    "volume");

    private DockerOnly() {}

    /** The first words of a line where they are among these. */
    static Optional<String> in(List<String> words) {
        for (int count = 1; count <= Math.min(2, words.size()); count++) {
            String line = String.join(" ", words.subList(0, count));
            if (WORDS.contains(line)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /**
     * What is missing, and who has it.
     *
     * @param asDocker whether we stand in docker's place, where its name would lead back to us
     */
    static String complaint(String words, boolean asDocker) {
        String missing = "'" + words + "' is not in Quarterdeck yet; the docker client ";
        return asDocker
                ? "docker: " + missing + "itself has it"
                : "qd: " + missing + "has it: docker " + words;
    }
}
