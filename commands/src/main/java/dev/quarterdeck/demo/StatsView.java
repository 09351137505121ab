package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One container's figures as an engine on cgroup v2 writes them. */
final class StatsView {

    /**
     * When, after how many seconds of work, and at what count of the whole machine's processor
     * time.
     */
    record Moment(Instant at, double active, long system) {}

    private final Container container;
    private final Load load;
    private final long seed;

    StatsView(Container container) {
        this.container = container;
        this.load = container.spec.load;
        this.seed = container.seed();
    }

    Map<String, @Nullable Object> json(boolean running, Moment now, @Nullable Moment before) {
        Map<String, @Nullable Object> json =
                Fields.of(
                        "name",
                        "/" + container.name,
                        "id",
                        container.id,
                        "read",
                        running ? Times.json(now.at()) : Times.ZERO,
                        "preread",
                        before == null ? Times.ZERO : Times.json(before.at()),
                        "pids_stats",
                        running ? pids() : Map.of(),
                        "blkio_stats",
                        disk(running, now.active()),
                        "num_procs",
                        0,
                        "storage_stats",
                        Map.of(),
                        "cpu_stats",
                        processor(running ? now : null),
                        "precpu_stats",
                        processor(before),
                        "memory_stats",
                        running ? memory(now.active()) : Map.of());
        return running ? Fields.plus(json, "networks", network(now.active())) : json;
    }

    private Map<String, @Nullable Object> pids() {
        return Fields.of("current", Math.max(1, load.pids()), "limit", 18_915);
    }

    private Map<String, @Nullable Object> processor(@Nullable Moment moment) {
        long used = moment == null ? 0 : load.cpuNanos(seed, moment.active());
        Map<String, @Nullable Object> json =
                Fields.of(
                        "cpu_usage",
                        Fields.of(
                                "total_usage",
                                used,
                                "usage_in_kernelmode",
                                used / 4,
                                "usage_in_usermode",
                                used - used / 4));
        if (moment != null) {
            Fields.plus(
                    json,
                    "system_cpu_usage",
                    moment.system(),
                    "online_cpus",
                    SystemEndpoints.PROCESSORS);
        }
        return Fields.plus(
                json,
                "throttling_data",
                Fields.of("periods", 0, "throttled_periods", 0, "throttled_time", 0));
    }

    private Map<String, @Nullable Object> memory(double active) {
        long used = load.memory(seed, active);
        long files = used / 8 & ~0xfffL;
        long limit = container.spec.memoryLimit;
        return Fields.of(
                "usage",
                used + files,
                "stats",
                Fields.of(
                        "active_anon",
                        used / 2,
                        "active_file",
                        files / 4,
                        "anon",
                        used,
                        "file",
                        files,
                        "inactive_anon",
                        used / 2,
                        "inactive_file",
                        files,
                        "pgfault",
                        (long) (active * 12),
                        "pgmajfault",
                        0,
                        "slab",
                        used / 20),
                "limit",
                limit == 0 ? SystemEndpoints.MEMORY : limit);
    }

    private Map<String, @Nullable Object> network(double active) {
        long received = 900 + load.received(seed, active);
        long sent = load.sent(seed, active);
        return Fields.of(
                "eth0",
                Fields.of(
                        "rx_bytes",
                        received,
                        "rx_packets",
                        received / 700 + 9,
                        "rx_errors",
                        0,
                        "rx_dropped",
                        0,
                        "tx_bytes",
                        sent,
                        "tx_packets",
                        sent / 700,
                        "tx_errors",
                        0,
                        "tx_dropped",
                        0));
    }

    private Map<String, @Nullable Object> disk(boolean running, double active) {
        long written = load.written(seed, active);
        Object bytes =
                running && written > 0
                        ? List.of(entry("read", written / 16 + 4_096_000), entry("write", written))
                        : null;
        return Fields.of(
                "io_service_bytes_recursive", bytes,
                "io_serviced_recursive", null,
                "io_queue_recursive", null,
                "io_service_time_recursive", null,
                "io_wait_time_recursive", null,
                "io_merged_recursive", null,
                "io_time_recursive", null,
                "sectors_recursive", null);
    }

    private static Map<String, @Nullable Object> entry(String operation, long bytes) {
        return Fields.of("major", 254, "minor", 0, "op", operation, "value", bytes);
    }
}
