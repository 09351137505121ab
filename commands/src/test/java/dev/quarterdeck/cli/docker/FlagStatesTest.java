package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.cli.Ours;
import dev.quarterdeck.cli.docker.FlagCases.Case;
import dev.quarterdeck.testing.DockerClient;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Flags that overrule variables and the client's files, in all their states, beside docker: its
 * answers lie in a golden file, so that ours are held to them where there is no docker too.
 */
@Timeout(300)
@Tag("recorded")
class FlagStatesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/flags/docker.txt");

    @TempDir private Path folder = Path.of("");

    private List<String> answers(FlagStates.Program program) throws Exception {
        List<String> answers = new ArrayList<>();
        try (FlagStates states = new FlagStates(folder)) {
            for (Case one : FlagCases.all()) {
                answers.add(one + "\n" + states.answer(one, program).indent(2));
            }
        }
        return answers;
    }

    private static List<String> golden() throws Exception {
        return List.of(Files.readString(GOLDEN).split("(?m)^(?=environment )"));
    }

    static String ours(Map<String, String> environment, List<String> words) {
        List<String> line = new ArrayList<>(List.of("docker"));
        line.addAll(words);
        Ours ran = Ours.run(environment, line.toArray(String[]::new));
        return "exit " + ran.status() + "\n" + ran.out() + ran.err();
    }

    static String dockers(Map<String, String> environment, List<String> words) {
        String program = DockerClient.installed().orElseThrow();
        Ran ran = new DockerClient(program, environment).run(words, "");
        return "exit " + ran.status() + "\n" + ran.out() + ran.err();
    }

    @Test
    void oursDoWhatDockerDid() throws Exception {
        assertThat(answers(FlagStatesTest::ours)).containsExactlyElementsOf(golden());
    }

    @Test
    @Tag("live")
    void dockerDoesSoToo() throws Exception {
        assumeTrue(DockerClient.installed().isPresent(), "the docker client is not there");
        List<String> answers = answers(FlagStatesTest::dockers);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.resolveSibling("."));
            Files.writeString(GOLDEN, String.join("", answers));
        }
        assertThat(answers).containsExactlyElementsOf(golden());
    }
}
