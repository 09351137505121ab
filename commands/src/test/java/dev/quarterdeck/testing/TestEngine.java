package dev.quarterdeck.testing;

import java.util.List;
import java.util.Map;

/** One real engine: its version in words and its DOCKER_HOST. */
public record TestEngine(String version, String host) {

    /** The environment of a command that is to use this engine and nothing of the user's. */
    public Map<String, String> environment() {
        return Map.of(
                "DOCKER_HOST", host, "HOME", "/nonexistent", "PATH", "/usr/bin:/bin", "TZ", "UTC");
    }

    /** The real docker client, talking to this engine. */
    public DockerClient client() {
        return DockerClient.of(environment());
    }

    /** Runs the docker client, which must succeed, and returns what it printed, trimmed. */
    public String docker(String... words) {
        return client().run(List.of(words), "").succeeded(List.of(words)).out().strip();
    }
}
