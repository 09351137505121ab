package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.text.GoNumber;
import dev.quarterdeck.text.GoUnits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what a container may use: processors, memory, devices. */
final class ResourceReader {
    private static final Map<String, String> NUMBERS =
            Map.of(
                    "CpuCount", "cpu-count",
                    "CpuPercent", "cpu-percent",
                    "CpuShares", "cpu-shares",
                    "CpuPeriod", "cpu-period",
                    "CpuQuota", "cpu-quota",
                    "CpuRealtimePeriod", "cpu-rt-period",
                    "CpuRealtimeRuntime", "cpu-rt-runtime",
                    "MemorySwappiness", "memory-swappiness",
                    "PidsLimit", "pids-limit",
                    "BlkioWeight", "blkio-weight");
    private static final Map<String, String> SIZES =
            Map.of(
                    "Memory", "memory",
                    "MemoryReservation", "memory-reservation",
                    "ShmSize", "shm-size",
                    "IOMaximumBandwidth", "io-maxbandwidth");

    private final Parsed flags;
    private final Surroundings around;
    private final Map<String, @Nullable Object> host;

    ResourceReader(Parsed flags, Surroundings around, Map<String, @Nullable Object> host) {
        this.flags = flags;
        this.around = around;
        this.host = host;
    }

    void read() {
        NUMBERS.forEach((name, flag) -> host.put(name, flags.integer(flag)));
        SIZES.forEach((name, flag) -> host.put(name, size(flag)));
        String swap = flags.text("memory-swap");
        host.put("MemorySwap", swap.isEmpty() ? 0L : Kinds.swap(swap));
        String operations = flags.text("io-maxiops");
        host.put(
                "IOMaximumIOps", operations.isEmpty() ? 0L : GoNumber.parseUint(operations, 0, 64));
        String processors = flags.text("cpus");
        host.put("NanoCpus", processors.isEmpty() ? 0L : Kinds.billionths(processors));
        host.put("CpusetCpus", flags.text("cpuset-cpus"));
        host.put("CpusetMems", flags.text("cpuset-mems"));
        host.put("CgroupParent", flags.text("cgroup-parent"));
        host.put("OomKillDisable", flags.on("oom-kill-disable"));
        kernelMemory();
        rates();
        devices();
    }

    private long size(String flag) {
        String text = flags.text(flag);
        return text.isEmpty() ? 0 : GoUnits.ramInBytes(text);
    }

    /** Engines before and after these versions do not know it. */
    private void kernelMemory() {
        long size = size("kernel-memory");
        boolean known = around.version().atLeast("1.40") && !around.version().atLeast("1.42");
        if (size != 0 && known) {
            host.put("KernelMemory", size);
        }
    }

    private void rates() {
        host.put("BlkioWeightDevice", all("blkio-weight-device", Devices::weight));
        host.put("BlkioDeviceReadBps", all("device-read-bps", Devices::bytesPerSecond));
        host.put("BlkioDeviceWriteBps", all("device-write-bps", Devices::bytesPerSecond));
        host.put("BlkioDeviceReadIOps", all("device-read-iops", Devices::operationsPerSecond));
        host.put("BlkioDeviceWriteIOps", all("device-write-iops", Devices::operationsPerSecond));
        var limits = new TreeMap<String, Object>();
        for (String value : flags.list("ulimit")) {
            limits.put(Pair.cut(value, '=').key(), Devices.limit(value));
        }
        host.put("Ulimits", List.copyOf(limits.values()));
    }

    private <T> List<T> all(String flag, Function<String, T> reading) {
        return flags.list(flag).stream().map(reading).toList();
    }

    private void devices() {
        var mappings = new ArrayList<Map<String, String>>();
        var registered = new ArrayList<String>();
        for (String value : flags.list("device")) {
            if (Devices.isQualified(value)) {
                registered.add(value);
            } else {
                mappings.add(Devices.mapping(value));
            }
        }
        host.put("Devices", mappings);
        List<String> rules = flags.list("device-cgroup-rule");
        host.put("DeviceCgroupRules", Attachment.orNull(rules));
        host.put("DeviceRequests", requests(registered));
    }

    private @Nullable List<Map<String, @Nullable Object>> requests(List<String> registered) {
        var requests = new ArrayList<>(all("gpus", Devices::graphics));
        if (!registered.isEmpty()) {
            var request = new TreeMap<String, @Nullable Object>();
            request.put("Driver", "cdi");
            request.put("Count", 0);
            request.put("DeviceIDs", registered);
            request.put("Capabilities", null);
            request.put("Options", null);
            requests.add(request);
        }
        return requests.isEmpty() ? null : requests;
    }
}
