package dev.quarterdeck.kubernetes.api;

import java.util.List;
import java.util.Map;

/**
 * What a server offers.
 *
 * @param resources in the server's order, which is that of their priority; of each group the
 *     preferred version first
 * @param versions the groups and versions that are served
 * @param failed those of which the server cannot say anything now, each with the reason
 */
public record Offer(
        List<ApiResource> resources, List<String> versions, Map<String, String> failed) {
    public Offer {
        resources = List.copyOf(resources);
        versions = List.copyOf(versions);
        failed = Map.copyOf(failed);
    }
}
