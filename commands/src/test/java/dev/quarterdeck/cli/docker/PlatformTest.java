package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.cli.command.CommandException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Platforms as github.com/containerd/platforms reads them. */
@Tag("unit")
class PlatformTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "linux/amd64 | {\"architecture\":\"amd64\",\"os\":\"linux\"}",
                "Linux/x86_64 | {\"architecture\":\"amd64\",\"os\":\"linux\"}",
                "linux/arm | {\"architecture\":\"arm\",\"os\":\"linux\"}",
                "linux/arm/v6 |"
                        + " {\"architecture\":\"arm\",\"os\":\"linux\",\"variant\":\"v6\"}",
                "linux/arm64/8 |"
                        + " {\"architecture\":\"arm64\",\"os\":\"linux\",\"variant\":\"v8\"}",
                "s390x | {\"architecture\":\"s390x\",\"os\":\"linux\"}",
                "windows(10.0.17763)/amd64 | {\"architecture\":\"amd64\",\"os\":\"windows\","
                        + "\"os.version\":\"10.0.17763\"}"
            })
    void rightOnes(String typed, String json) {
        assertThat(Platform.parse(typed).json()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "foo | \"foo\": unknown operating system or architecture: invalid argument",
                "linux/* | \"linux/*\": wildcards not yet supported: invalid argument",
                "a/b/c/d | \"a/b/c/d\": cannot parse platform specifier: invalid argument"
            })
    void wrongOnes(String typed, String message) {
        assertThatThrownBy(() -> Platform.parse(typed))
                .isInstanceOf(CommandException.class)
                .hasMessage(message);
    }
}
