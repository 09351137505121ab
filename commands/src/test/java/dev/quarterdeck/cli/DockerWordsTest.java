package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.testing.DockerClient;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every word of the installed docker client is one of ours, or said to be missing. */
@Tag("live")
class DockerWordsTest {
    @BeforeAll
    static void needsTheClient() {
        assumeTrue(DockerClient.installed().isPresent(), "the docker client is not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "container", "image"})
    void everyWordIsKnown(String group) {
        assertThat(words(group))
                .isNotEmpty()
                .allSatisfy(
                        word -> {
                            List<String> line =
                                    group.isEmpty() ? List.of(word) : List.of(group, word);
                            assertThat(known(line)).as("%s", line).isTrue();
                        });
    }

    private static boolean known(List<String> line) {
        return DockerOnly.in(line).isPresent()
                || DockerCatalogue.ALL.find(line).isPresent()
                || line.size() == 1 && DockerTool.isGroup(line.getFirst());
    }

    /** The words that the client's help lists. */
    private static List<String> words(String group) {
        var client = new DockerClient(DockerClient.installed().orElseThrow(), Map.of());
        List<String> line = Stream.of(group, "--help").filter(word -> !word.isEmpty()).toList();
        return client.run(line, "")
                .out()
                .lines()
                .filter(row -> row.matches("  [a-z]+\\*? +[A-Z].*"))
                .map(row -> row.strip().split("\\*? +", 2)[0])
                .toList();
    }
}
