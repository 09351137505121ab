package dev.quarterdeck.docker;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a container uses, as {@code docker stats} computes it from one sample.
 *
 * @param id the container's whole id
 * @param name its name
 * @param processors percent of one processor since the sample before
 * @param processorsOnline how many processors there are
 * @param memory bytes in use, without page cache that can be dropped
 * @param memoryLimit bytes it may use, or the machine's where unlimited
 * @param received bytes received since start
 * @param sent bytes sent since start
 * @param read bytes read from block devices since start
 * @param written bytes written to block devices since start
 * @param processes processes and threads
 */
public record Usage(
        String id,
        String name,
        double processors,
        long processorsOnline,
        long memory,
        long memoryLimit,
        long received,
        long sent,
        long read,
        long written,
        long processes) {

    /** The figures in one object of the engine's stats stream. */
    public static Usage of(Map<String, @Nullable Object> sample) {
        String name = sample.get("name") instanceof String text ? text : "";
        return new Usage(
                sample.get("id") instanceof String text ? text : "",
                name.startsWith("/") ? name.substring(1) : name,
                processors(sample),
                online(sample),
                memory(sample),
                Numbers.at(sample, "memory_stats", "limit"),
                network(sample, "rx_bytes"),
                network(sample, "tx_bytes"),
                block(sample, 'r'),
                block(sample, 'w'),
                Numbers.at(sample, "pids_stats", "current"));
    }

    /** Memory in percent of the limit; 0 without one. */
    public double memoryPercent() {
        return memoryLimit == 0 ? 0 : 100.0 * memory / memoryLimit;
    }

    private static double processors(Map<String, @Nullable Object> sample) {
        double used =
                Numbers.at(sample, "cpu_stats", "cpu_usage", "total_usage")
                        - (double) Numbers.at(sample, "precpu_stats", "cpu_usage", "total_usage");
        double passed =
                Numbers.at(sample, "cpu_stats", "system_cpu_usage")
                        - (double) Numbers.at(sample, "precpu_stats", "system_cpu_usage");
        return used > 0 && passed > 0 ? used / passed * online(sample) * 100 : 0;
    }

    private static long online(Map<String, @Nullable Object> sample) {
        long online = Numbers.at(sample, "cpu_stats", "online_cpus");
        Object each = Numbers.find(sample, "cpu_stats", "cpu_usage", "percpu_usage");
        return online == 0 ? Json.array(each).size() : online;
    }

    /** Cache counts as used only while it is active: control groups 1 and 2 name it differently. */
    private static long memory(Map<String, @Nullable Object> sample) {
        long usage = Numbers.at(sample, "memory_stats", "usage");
        for (String name : List.of("total_inactive_file", "inactive_file")) {
            Object cache = Numbers.find(sample, "memory_stats", "stats", name);
            if (cache instanceof Number bytes && bytes.longValue() < usage) {
                return usage - bytes.longValue();
            }
        }
        return usage;
    }

    private static long network(Map<String, @Nullable Object> sample, String figure) {
        long sum = 0;
        for (Object card : Json.object(sample.get("networks")).values()) {
            sum += Numbers.at(card, figure);
        }
        return sum;
    }

    private static long block(Map<String, @Nullable Object> sample, char operation) {
        long sum = 0;
        Object entries = Numbers.find(sample, "blkio_stats", "io_service_bytes_recursive");
        for (Object entry : Json.array(entries)) {
            if (Json.object(entry).get("op") instanceof String name
                    && !name.isEmpty()
                    && Character.toLowerCase(name.charAt(0)) == operation) {
                sum += Numbers.at(entry, "value");
            }
        }
        return sum;
    }
}
