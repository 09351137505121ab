package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Lists of containers and images at a fixed time, without an engine. */
@Tag("unit")
class FormatterTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final String CONTAINER =
            """
            {"Id":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
             "Names":["/other/alias","/web"],"Image":"shop/web@sha256:%s","ImageID":"sha256:feed",
             "Command":"sh -c 'echo \\"容器已启动\\" > /dev/null'","Created":1772348400,
             "Ports":[{"IP":"0.0.0.0","PrivatePort":80,"PublicPort":4000,"Type":"tcp"}],
             "Labels":{"tier":"front","app":"<shop>"},"State":"running","Status":"Up 3 hours",
             "SizeRw":12,"SizeRootFs":1984229,
             "NetworkSettings":{"Networks":{"bridge":{}}},
             "Mounts":[{"Name":"a-volume-with-a-long-name","Driver":"local"},{"Source":"/data"}]}
            """
                    .formatted("a".repeat(64));

    private static final String IMAGE =
            """
            {"Id":"sha256:fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210",
             "RepoTags":["127.0.0.1:5000/web:2","web:latest"],
             "RepoDigests":[
               "127.0.0.1:5000/web@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","lone@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"],
             "Created":1772280000,"Size":1984229,"SharedSize":-1,"Containers":-1}
            """;

    private static String containers(String format) throws JsonException {
        var row = new ContainerRow(Json.object(Json.parse(CONTAINER)), true, CLOCK);
        return new Formatter(format).print(ContainerRow.HEADINGS, List.of(row));
    }

    private static String images(String format, boolean digests) throws JsonException {
        List<ImageRow> rows =
                ImageRow.of(Json.object(Json.parse(IMAGE)), digests, digests, true, CLOCK);
        return new Formatter(format).print(ImageRow.HEADINGS, rows);
    }

    @Test
    void aTableIsAlignedByTheColumnsOfATerminal() throws JsonException {
        assertThat(containers("table {{.ID}}\t{{.Command}}\t{{.RunningFor}}\t{{.Names}}"))
                .isEqualTo(
                        """
                        CONTAINER ID   COMMAND                   CREATED       NAMES
                        0123456789ab   "sh -c 'echo \\"容器已…"   5 hours ago   web
                        """);
    }

    @Test
    void fieldsAreWhatDockerMakesOfTheAnswer() throws JsonException {
        assertThat(
                        containers(
                                "{{.Image}}|{{.CreatedAt}}|{{.Ports}}|{{.Labels}}|{{.Mounts}}"
                                        + "|{{.LocalVolumes}}|{{.Networks}}|{{.Size}}"))
                .isEqualTo(
                        "shop/web|2026-03-01 07:00:00 +0000 UTC|0.0.0.0:4000->80/tcp"
                                + "|app=<shop>,tier=front|a-volume-with-…,/data|1|bridge"
                                + "|12B (virtual 1.98MB)\n");
    }

    @Test
    void aTemplateMayCompute() throws JsonException {
        assertThat(containers("{{upper .State}} {{.Label \"tier\"}} {{json .Names}}{{.Platform}}"))
                .isEqualTo("RUNNING front \"web\"<nil>\n");
        assertThat(containers("table {{.Label \"com.example.my-tier\"}}\t{{lower .State}}"))
                .isEqualTo("my tier   STATE\n          running\n");
    }

    @Test
    void backslashesStandForTabsAndNewlines() throws JsonException {
        assertThat(containers("{{.Names}}\\n\\t{{.State}}")).isEqualTo("web\n\trunning\n");
    }

    @Test
    void jsonHasEveryFieldInOrderAndEscapesForHtml() throws JsonException {
        assertThat(containers("json"))
                .startsWith("{\"Command\":\"\\\"sh -c 'echo")
                .contains("\"Labels\":\"app=\\u003cshop\\u003e,tier=front\"")
                .contains("\"Platform\":null")
                .isEqualTo(containers("{{json .}}"));
    }

    @Test
    void anImageHasARowForEachName() throws JsonException {
        assertThat(images("table {{.Repository}}\t{{.Tag}}\t{{.ID}}\t{{.CreatedSince}}", false))
                .isEqualTo(
                        """
                        REPOSITORY           TAG       IMAGE ID       CREATED
                        127.0.0.1:5000/web   2         fedcba987654   24 hours ago
                        web                  latest    fedcba987654   24 hours ago
                        lone                 <none>    fedcba987654   24 hours ago
                        """);
    }

    @Test
    void digestsAreListedOnRequest() throws JsonException {
        assertThat(images("{{.Repository}}:{{.Tag}} {{.Digest}}", true))
                .isEqualTo(
                        """
                        127.0.0.1:5000/web:2 sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                        web:latest <none>
                        lone:<none> sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
                        """);
    }

    @Test
    void whatTheEngineDoesNotSayIsNotKnown() throws JsonException {
        assertThat(images("{{.SharedSize}} {{.UniqueSize}} {{.Containers}} {{.Size}}", false))
                .startsWith("N/A N/A N/A 1.98MB\n");
    }

    @Test
    void anEmptyTableHasItsHeading() {
        assertThat(
                        new Formatter("table {{.ID}}\t{{.Names}}")
                                .print(ContainerRow.HEADINGS, List.of()))
                .isEqualTo("CONTAINER ID   NAMES\n");
        assertThat(new Formatter("{{.ID}}").print(ContainerRow.HEADINGS, List.of())).isEmpty();
    }

    @Test
    void wrongTemplatesPrintNothingButTheError() {
        assertThatThrownBy(() -> containers("{{.Foo}}"))
                .isInstanceOf(CommandException.class)
                .hasMessage(
                        "template parsing error: template: :1:2: executing \"\" at <.Foo>: can't"
                                + " evaluate field Foo in type *formatter.ContainerContext");
        assertThatThrownBy(() -> containers("{{.ID"))
                .hasMessage("template parsing error: template: :1: unclosed action");
    }
}
