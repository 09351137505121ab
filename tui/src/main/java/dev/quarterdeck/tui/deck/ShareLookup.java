package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.cluster.ClusterShare;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ObjectRef;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what some objects of a kind may use; blocks. */
record ShareLookup(ClusterSource source, String context, ApiResource resource) {
    /** By their ids; one that is gone meanwhile may use nothing. */
    Map<String, ClusterShare> of(List<ClusterObject> wanting) {
        Map<String, ClusterShare> known = new HashMap<>();
        for (ClusterObject one : wanting) {
            known.put(one.row().id(), of(one));
        }
        return known;
    }

    private ClusterShare of(ClusterObject one) {
        try {
            return source.share(
                    new ObjectRef(context, resource, one.row().namespace(), one.row().name()));
        } catch (OpsException gone) {
            return ClusterShare.NONE;
        }
    }
}
