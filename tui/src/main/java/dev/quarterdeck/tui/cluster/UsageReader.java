package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.json.JsonWalk;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads a list of PodMetrics or NodeMetrics as it arrives. */
final class UsageReader {

    private final JsonWalk walk;
    private final Map<String, ClusterUsage.Amount> amounts = new HashMap<>();
    private String namespace = "";
    private String name = "";
    private long millicores;
    private long bytes;

    private UsageReader(InputStream utf8) {
        this.walk = new JsonWalk(utf8);
    }

    /** The amounts by {@code NAMESPACE/NAME}, or by name for what has no namespace. */
    static Map<String, ClusterUsage.Amount> read(InputStream utf8) throws IOException {
        var reader = new UsageReader(utf8);
        reader.walk.object(reader::list);
        return reader.amounts;
    }

    private void list(String key) throws IOException {
        if (key.equals("items")) {
            walk.array(this::item);
        } else {
            walk.skip();
        }
    }

    private void item() throws IOException {
        namespace = "";
        name = "";
        millicores = 0;
        bytes = 0;
        walk.object(this::part);
        amounts.put(
                namespace.isEmpty() ? name : namespace + "/" + name,
                new ClusterUsage.Amount(millicores, bytes));
    }

    /** A pod's containers count together; a node has one usage. */
    private void part(String key) throws IOException {
        switch (key) {
            case "metadata" -> walk.object(this::metadata);
            case "containers" -> walk.array(() -> walk.object(this::part));
            case "usage" -> walk.object(this::usage);
            default -> walk.skip();
        }
    }

    private void metadata(String key) throws IOException {
        switch (key) {
            case "namespace" -> namespace = walk.text();
            case "name" -> name = walk.text();
            default -> walk.skip();
        }
    }

    private void usage(String key) throws IOException {
        switch (key) {
            case "cpu" -> millicores += Quantities.millicores(walk.text());
            case "memory" -> bytes += Quantities.whole(walk.text());
            default -> walk.skip();
        }
    }
}
