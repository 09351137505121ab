package dev.quarterdeck.tui.live;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/**
 * One sample of what a container has used, on cgroup v1 and v2.
 *
 * @param cpu nanoseconds of processor time since its start
 * @param system nanoseconds of all processors together
 * @param processors how many the host has
 */
record Usage(
        long cpu,
        long system,
        long processors,
        long memory,
        long memoryLimit,
        long received,
        long sent,
        long read,
        long written,
        long processes) {

    static Usage of(Map<String, @Nullable Object> json) {
        Map<String, @Nullable Object> cpu = Json.object(json.get("cpu_stats"));
        Map<String, @Nullable Object> used = Json.object(cpu.get("cpu_usage"));
        long online = ContainerRows.number(cpu.get("online_cpus"));
        Map<String, @Nullable Object> networks = Json.object(json.get("networks"));
        Map<String, @Nullable Object> disk = Json.object(json.get("blkio_stats"));
        return new Usage(
                ContainerRows.number(used.get("total_usage")),
                ContainerRows.number(cpu.get("system_cpu_usage")),
                online > 0 ? online : Json.array(used.get("percpu_usage")).size(),
                memory(Json.object(json.get("memory_stats"))),
                ContainerRows.number(Json.object(json.get("memory_stats")).get("limit")),
                sum(networks, "rx_bytes"),
                sum(networks, "tx_bytes"),
                bytes(disk, "read"),
                bytes(disk, "write"),
                ContainerRows.number(Json.object(json.get("pids_stats")).get("current")));
    }

    /** Without the cache of files, which gives way to whoever needs memory. */
    private static long memory(Map<String, @Nullable Object> memory) {
        Map<String, @Nullable Object> stats = Json.object(memory.get("stats"));
        String name =
                stats.containsKey("total_inactive_file") ? "total_inactive_file" : "inactive_file";
        long usage = ContainerRows.number(memory.get("usage"));
        long cache = ContainerRows.number(stats.get(name));
        return cache < usage ? usage - cache : usage;
    }

    private static long sum(Map<String, @Nullable Object> networks, String name) {
        return networks.values().stream()
                .mapToLong(network -> ContainerRows.number(Json.object(network).get(name)))
                .sum();
    }

    private static long bytes(Map<String, @Nullable Object> disk, String operation) {
        return Json.array(disk.get("io_service_bytes_recursive")).stream()
                .map(Json::object)
                .filter(
                        entry ->
                                operation.equals(
                                        ContainerRows.text(entry.get("op"))
                                                .toLowerCase(Locale.ROOT)))
                .mapToLong(entry -> ContainerRows.number(entry.get("value")))
                .sum();
    }

    /** What the engine sends of a container that does not run. */
    boolean isEmpty() {
        return system == 0 && processes == 0;
    }

    /** The figures of the time from another sample to this one. */
    Figures since(Usage before, double cpuLimit) {
        double share =
                system > before.system ? (double) (cpu - before.cpu) / (system - before.system) : 0;
        return new Figures(
                Math.max(0, share * processors * 100),
                cpuLimit > 0 ? cpuLimit : processors * 100.0,
                memory,
                memoryLimit,
                received,
                sent,
                read,
                written,
                processes);
    }
}
