package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.cli.command.CommandException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What inspect prints of an engine's answer, without an engine. */
@Tag("unit")
class InspectionTest {
    private static final String RAW =
            """
            {"Id":"abc","State":{"Status":"running","Running":true,"Pid":4321,"New":{"b":1,"a":2}},
             "Name":"/web","Args":[],"HostConfig":{"Memory":67108864,"PidsLimit":null,
             "RestartPolicy":{"Name":"no","MaximumRetryCount":0}},
             "Config":{"Cmd":["httpd","-f"],"Labels":{"tier":"front"},
             "Healthcheck":{"Interval":1500000000}},
             "NetworkSettings":{"Ports":{"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"4000"}]}}}
            """;

    private static String print(String format) {
        Inspection inspection = Inspection.by(format);
        inspection.add(new Inspection.Found("container.InspectResponse", RAW.getBytes(UTF_8)));
        return new String(inspection.print(), UTF_8);
    }

    @Test
    void nothingFoundIsAnEmptyArray() {
        assertThat(Inspection.by("").print()).asString(UTF_8).isEqualTo("[]\n");
        assertThat(Inspection.by("json").print()).asString(UTF_8).isEqualTo("[]\n");
        assertThat(Inspection.by("{{.Id}}").print()).asString(UTF_8).isEqualTo("\n");
    }

    @Test
    void withoutAFormatTheAnswerIsLaidOutAnew() {
        assertThat(print("")).startsWith("[\n    {\n        \"Id\": \"abc\",\n").endsWith("\n]\n");
        assertThat(print("json")).startsWith("[{\"Id\":\"abc\",\"State\":{").endsWith("}]\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{.State.Pid}} | 4321",
                "{{ .ID }} | abc",
                "{{.HostConfig.RestartPolicy}} | {no 0}",
                "{{.HostConfig.PidsLimit}} | <nil>",
                "{{if .State.Health}}yes{{else}}no{{end}} | no",
                "{{.Config.Healthcheck.Interval}} | 1.5s",
                "{{join .Config.Cmd \" \"}} | httpd -f",
                "{{.Config.Labels.nosuch}} | <no value>",
                "{{index .Config.Labels \"nosuch\"}}. | .",
                "{{.NetworkSettings.Ports}} | map[80/tcp:[{0.0.0.0 4000}]]",
                "{{json .Mounts}} {{json .Args}} | null []",
                "{{json .HostConfig.RestartPolicy}} | {\"Name\":\"no\",\"MaximumRetryCount\":0}"
            })
    void templatesSeeDockersTypes(String format, String printed) {
        assertThat(print(format)).isEqualTo(printed + "\n");
    }

    @Test
    void fieldsThatDockerDoesNotKnowAreLookedForInTheAnswer() {
        assertThat(print("{{.Id}} {{.State.New}} {{json .State.New}}"))
                .isEqualTo("abc map[a:2 b:1] {\"a\":2,\"b\":1}\n");
        assertThat(print("{{index .NetworkSettings.Ports \"80/tcp\"}}"))
                .isEqualTo("[map[HostIp:0.0.0.0 HostPort:4000]]\n");
    }

    @Test
    void aFieldThatNobodyKnowsIsAnError() {
        assertThatThrownBy(() -> print("{{.State.Health.Status}}"))
                .isInstanceOf(CommandException.class)
                .hasMessage(
                        "template parsing error: template: :1:8: executing \"\" at"
                                + " <.State.Health.Status>: map has no entry for key \"Health\"");
    }

    @Test
    void aTemplateThatCannotBeReadEndsWith64() {
        assertThatThrownBy(() -> Inspection.by("{{.State"))
                .isInstanceOfSatisfying(
                        CommandException.class, e -> assertThat(e.status()).isEqualTo(64))
                .hasMessage("template parsing error: template: :1: unclosed action");
    }
}
