package dev.quarterdeck.tui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;

@Tag("unit")
class UsageTest {

    private static final String V1 =
            """
            {"pids_stats": {"current": 4},
             "blkio_stats": {"io_service_bytes_recursive": [
                {"major": 8, "op": "Read", "value": 4096}, {"major": 8, "op": "Write", "value": 8192},
                {"major": 9, "op": "Read", "value": 1}, {"major": 8, "op": "Total", "value": 12289}]},
             "cpu_stats": {"cpu_usage": {"total_usage": 3000, "percpu_usage": [1000, 2000]},
                           "system_cpu_usage": 20000},
             "memory_stats": {"usage": 5000, "limit": 9000,
                              "stats": {"total_inactive_file": 1000, "inactive_file": 1}},
             "networks": {"eth0": {"rx_bytes": 10, "tx_bytes": 1}, "eth1": {"rx_bytes": 5, "tx_bytes": 2}}}
            """;

    private static final String V2 =
            """
            {"pids_stats": {"current": 4},
             "blkio_stats": {"io_service_bytes_recursive": null},
             "cpu_stats": {"cpu_usage": {"total_usage": 8000}, "system_cpu_usage": 40000, "online_cpus": 2},
             "memory_stats": {"usage": 5000, "limit": 9000, "stats": {"inactive_file": 2000}}}
            """;

    private static Usage usage(String json) throws IOException {
        return Usage.of(Json.object(Json.parse(json)));
    }

    @Test
    void readsTheOlderControlGroups() throws IOException {
        assertThat(usage(V1))
                .isEqualTo(new Usage(3000, 20_000, 2, 4000, 9000, 15, 3, 4097, 8192, 4));
    }

    @Test
    void readsTheNewerControlGroups() throws IOException {
        assertThat(usage(V2)).isEqualTo(new Usage(8000, 40_000, 2, 3000, 9000, 0, 0, 0, 0, 4));
    }

    @Test
    void measuresBetweenTwoSamples() throws IOException {
        Figures figures = usage(V2).since(usage(V1), 0);
        assertThat(figures.cpu()).isEqualTo(50);
        assertThat(figures.cpuLimit()).isEqualTo(200);
        assertThat(usage(V2).since(usage(V2), 50).cpu()).isZero();
        assertThat(usage(V2).since(usage(V1), 50).cpuLimit()).isEqualTo(50);
    }

    @Test
    void knowsWhatDoesNotRun() throws IOException {
        assertThat(usage("{\"cpu_stats\": {}, \"pids_stats\": {}}").isEmpty()).isTrue();
        assertThat(usage(V2).isEmpty()).isFalse();
    }
}
