package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.cli.Ours;
import dev.quarterdeck.testing.DockerClient;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.RoadFiles;
import dev.quarterdeck.testing.RoadServer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Engines' names, addresses, proxies and certificates in many spellings, beside docker: what
 * arrives and what is printed lies in a golden file.
 */
@Tag("recorded")
@Timeout(300)
class RoadTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/roads/docker.txt");

    @TempDir private Path folder = Path.of("");

    private List<String> answers(FlagStates.Program program) throws Exception {
        List<String> answers = new ArrayList<>();
        var files = new RoadFiles(folder);
        try (var server = new RoadServer("[]")) {
            for (String one : RoadCases.all()) {
                answers.add("case " + one + "\n" + answer(one, files, server, program).indent(2));
            }
        }
        return answers;
    }

    private static String answer(
            String one, RoadFiles files, RoadServer server, FlagStates.Program program)
            throws Exception {
        server.show("server");
        String place = "127.0.0.1:" + server.port();
        Map<String, String> environment = new HashMap<>(Map.of("HOME", files.folder() + "/home"));
        List<String> words = new ArrayList<>();
        for (String word : files.real(one).replace("ROAD", place).split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0 && Character.isLetter(word.charAt(0)) && words.isEmpty()) {
                environment.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                words.add(word.replace("+", " "));
            }
        }
        words.addAll(List.of("ps", "-q"));
        String said = program.run(environment, words);
        return (String.join("\n", server.notes()) + "\n" + said)
                .replace(place, "ROAD")
                .replace(files.folder().toString(), "FOLDER")
                .strip()
                .replaceAll("\n+", "\n");
    }

    private static List<String> golden() throws Exception {
        return List.of(Files.readString(GOLDEN).split("(?m)^(?=case )"));
    }

    static String dockers(Map<String, String> environment, List<String> words) {
        String program = DockerClient.installed().orElseThrow();
        Ran ran = new DockerClient(program, environment).run(words, "");
        return "exit " + ran.status() + "\n" + ran.out() + ran.err();
    }

    static String ours(Map<String, String> environment, List<String> words) {
        List<String> line = new ArrayList<>(List.of("docker"));
        line.addAll(words);
        Ours ran = Ours.run(environment, line.toArray(String[]::new));
        return "exit " + ran.status() + "\n" + ran.out() + ran.err();
    }

    @Test
    void oursDoWhatDockerDid() throws Exception {
        assertThat(answers(RoadTest::ours)).containsExactlyElementsOf(golden());
    }

    @Test
    @Tag("live")
    void dockerDoesSoToo() throws Exception {
        assumeTrue(DockerClient.installed().isPresent(), "the docker client is not there");
        List<String> answers = answers(RoadTest::dockers);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.resolveSibling("."));
            Files.writeString(GOLDEN, String.join("", answers));
        }
        assertThat(answers).containsExactlyElementsOf(golden());
    }
}
