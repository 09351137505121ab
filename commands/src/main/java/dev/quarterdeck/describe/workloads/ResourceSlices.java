package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.text.Utf8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The devices that a node alone has, by driver and pool. Ported from describeNodeResourceSlices in
 * {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class ResourceSlices {
    private static final int MOST_POOLS = 10;

    private record Pool(String driver, String name, long slices, long devices) {
        Pool plus(Pool other) {
            return new Pool(driver, name, slices + other.slices, devices + other.devices);
        }
    }

    private ResourceSlices() {}

    static void write(Tree node, Related related, Description out) {
        Map<String, Pool> pools = new TreeMap<>(Utf8.ORDER);
        for (Tree slice : slices(node, related)) {
            Tree spec = slice.at("spec");
            String driver = spec.text("driver");
            String pool = spec.text("pool", "name");
            pools.merge(
                    driver + "/" + pool,
                    new Pool(driver, pool, 1, spec.list("devices").size()),
                    Pool::plus);
        }
        if (pools.isEmpty()) {
            return;
        }
        out.row(0, "Node-Local ResourceSlices:");
        out.row(1, "Driver", "Pool", "Slices", "Devices");
        out.row(1, "------", "----", "------", "-------");
        pools.values().stream()
                .limit(MOST_POOLS)
                .forEach(pool -> out.row(1, pool.driver, pool.name, pool.slices, pool.devices));
        if (pools.size() > MOST_POOLS) {
            out.row(1, "...and " + (pools.size() - MOST_POOLS) + " more pools");
        }
    }

    /** kubectl asks for all of them at once. */
    private static List<Tree> slices(Tree node, Related related) {
        return related.whole(
                "/apis/resource.k8s.io/v1/resourceslices",
                Map.of("fieldSelector", "spec.nodeName=" + node.name()));
    }
}
