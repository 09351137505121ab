package dev.quarterdeck.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quarterdeck.json.Json;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;

@Tag("unit")
class UsageTest {
    private static final String SAMPLE =
            """
            {"id":"abc","name":"/web",
             "cpu_stats":{"cpu_usage":{"total_usage":300,"percpu_usage":[1,2]},
                          "system_cpu_usage":2000,"online_cpus":4},
             "precpu_stats":{"cpu_usage":{"total_usage":100},"system_cpu_usage":1000},
             "memory_stats":{"usage":1000,"limit":4000,"stats":{%s}},
             "networks":{"eth0":{"rx_bytes":1,"tx_bytes":2},"eth1":{"rx_bytes":10,"tx_bytes":20}},
             "blkio_stats":{"io_service_bytes_recursive":[{"op":"Read","value":5},
                {"op":"write","value":7},{"op":"Read","value":6},{"op":"Total","value":99}]},
             "pids_stats":{"current":3,"limit":18446744073709551615}}
            """;

    private static Usage usage(String memory) throws IOException {
        return Usage.of(Json.object(Json.parse(SAMPLE.formatted(memory))));
    }

    @Test
    void countsAsDockerStatsDoes() throws IOException {
        Usage usage = usage("\"inactive_file\":200");
        assertThat(usage.name()).isEqualTo("web");
        assertThat(usage.processors()).isEqualTo(80.0, within(1e-9));
        assertThat(usage.memory()).isEqualTo(800);
        assertThat(usage.memoryPercent()).isEqualTo(20.0, within(1e-9));
        assertThat(usage.received()).isEqualTo(11);
        assertThat(usage.sent()).isEqualTo(22);
        assertThat(usage.read()).isEqualTo(11);
        assertThat(usage.written()).isEqualTo(7);
        assertThat(usage.processes()).isEqualTo(3);
    }

    @Test
    void cacheIsTakenOffUnderBothNames() throws IOException {
        assertThat(usage("\"total_inactive_file\":300,\"inactive_file\":1").memory())
                .isEqualTo(700);
        assertThat(usage("\"inactive_file\":5000").memory()).isEqualTo(1000);
        assertThat(usage("").memory()).isEqualTo(1000);
    }

    @Test
    void theFirstSampleOfAStoppedContainerIsAllZero() throws IOException {
        Usage usage = Usage.of(Json.object(Json.parse("{\"id\":\"x\"}")));
        assertThat(usage.processors()).isZero();
        assertThat(usage.memoryPercent()).isZero();
    }
}
