package dev.quarterdeck.tui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

@Tag("unit")
class EngineWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Up Less than a second | PT0S
                    Up 1 second | PT1S
                    Up About a minute (healthy) | PT1M
                    Exited (137) 29 minutes ago | PT29M
                    Up About an hour (Paused) | PT1H
                    Restarting (1) 4 seconds ago | PT4S
                    Up 47 hours | PT47H
                    Up 3 days | PT72H
                    Exited (0) 2 weeks ago | PT336H
                    Up 5 months | PT3600H
                    Up 2 years | PT17520H
                    """)
    void readsDurations(String status, Duration duration) {
        assertThat(EngineWords.duration(status)).isEqualTo(duration);
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(EngineWords.duration("Created")).isNull();
    }

    @Test
    void comparesAsCoarselyAsTheWords() {
        assertThat(EngineWords.same(Duration.ofMinutes(3), Duration.ofSeconds(215))).isTrue();
        assertThat(EngineWords.same(Duration.ofMinutes(3), Duration.ofSeconds(275))).isFalse();
        assertThat(EngineWords.same(Duration.ofDays(3), Duration.ofHours(90))).isTrue();
        assertThat(EngineWords.same(Duration.ofHours(3), Duration.ofHours(5))).isFalse();
    }
}
