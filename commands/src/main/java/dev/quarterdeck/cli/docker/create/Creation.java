package dev.quarterdeck.cli.docker.create;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an engine is asked to create.
 *
 * @param config what belongs to the container wherever it runs
 * @param host what belongs to this host
 * @param endpoints its networks
 */
public record Creation(
        Map<String, @Nullable Object> config,
        Map<String, @Nullable Object> host,
        Map<String, @Nullable Object> endpoints) {

    /** The body of the request. */
    public Map<String, @Nullable Object> body() {
        var body = new LinkedHashMap<>(config);
        body.put("HostConfig", host);
        body.put("NetworkingConfig", Map.of("EndpointsConfig", endpoints));
        return body;
    }

    /** Whether a switch of the container's own configuration is on. */
    public boolean on(String name) {
        return Boolean.TRUE.equals(config.get(name));
    }
}
