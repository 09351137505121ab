package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

@Tag("unit")
class TimestampsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneId.of("+02:00"));

    @ParameterizedTest
    @CsvSource({
        "'',                             ''",
        "42m,                            1699997480",
        "-1h,                            1700003600",
        "1h2m3.5s,                       1699996276",
        "0,                              0",
        "1136073600,                     1136073600",
        "1136073600.000000001,           1136073600.000000001",
        "2013-01-02T13:23:37Z,           1357133017.000000000",
        "2013-01-02T13:23:37+01:00,      1357129417.000000000",
        "2013-01-02T13:23:37,            1357125817.000000000",
        "2013-01-02T13:23,               1357125780.000000000",
        "2013-01-02T13,                  1357124400.000000000",
        "2013-01-02,                     1357077600.000000000",
        "2013-01-02Z,                    1357084800.000000000",
        "2013-01-02T13:23:37.5,          1357125817.500000000",
        "2013-01-02T13:23:37.000000001Z, 1357133017.000000001",
    })
    void readsAllForms(String given, String seconds) {
        assertThat(Timestamps.of("since", given, CLOCK)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "abc,        'failed to parse value as time or duration: \"abc\"'",
        "42q,        'failed to parse value as time or duration: \"42q\"'",
        "1.5x,       'failed to parse value as time or duration: \"1.5x\"'",
        "2013-01-02Tx, 'parsing time \"2013-01-02Tx\" as \"2006-01-02T15\": cannot parse \"x\" as"
                + " \"15\"'",
        "1-2-3,      'parsing time \"1-2-3\" as \"2006-01-02\": cannot parse \"1-2-3\" as"
                + " \"2006\"'",
        "2024-13-01, 'parsing time \"2024-13-01\": month out of range'",
        "2024-02-30, 'parsing time \"2024-02-30\": day out of range'",
        "2024-01-01T25:00:00Z, 'parsing time \"2024-01-01T25:00:00Z\": hour out of range'",
    })
    void refusesInGosWords(String given, String why) {
        assertThatThrownBy(() -> Timestamps.of("since", given, CLOCK))
                .hasMessage("invalid value for \"since\": " + why);
    }
}
