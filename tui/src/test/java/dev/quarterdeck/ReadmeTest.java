package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.tui.keys.Keymap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The README's tables are those of the program; {@code -Dgolden.update=true} writes them anew. */
@Tag("recorded")
class ReadmeTest {
    private static final Path README = Path.of("../README.md");

    @Test
    void listsTheKeysOfTheKeymap() throws IOException {
        assertHolds("keys", Keymap.standard().markdown());
    }

    @Test
    void listsEveryCommand() throws IOException {
        assertHolds("commands", commands("docker"));
    }

    @Test
    void listsEveryCommandOfKubectl() throws IOException {
        assertHolds("kubectl", commands("kube"));
    }

    @Test
    void saysWhatIsRefused() throws IOException {
        String text = Files.readString(README);
        int from = text.indexOf("### What differs from the docker client");
        assertThat(text.substring(from, text.indexOf("\n## ", from)))
                .contains("images --tree", "ssh://", "DOCKER_CONTENT_TRUST", "docker login")
                .contains("container prune", "compose");
    }

    private static void assertHolds(String name, String expected) throws IOException {
        String start = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        String text = Files.readString(README);
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf(end);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, text.substring(0, from) + expected + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).isEqualTo(expected);
    }

    /** The commands that the program's own help of a tool lists, as a table. */
    private static String commands(String tool) {
        String help = output(tool, "--help");
        String list = help.substring(help.indexOf("\nCommands:\n") + 11, help.indexOf("\nGlobal"));
        return list.lines()
                .map(line -> line.strip().split(" +", 2))
                .map(words -> "| `" + words[0] + "` | " + words[1] + " |\n")
                .collect(Collectors.joining("", "| Command | Does |\n|---|---|\n", ""));
    }

    private static String output(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status =
                Quarterdeck.run(
                        new Invocation(
                                List.of(words),
                                Map.of("HOME", "/nonexistent"),
                                Path.of("/"),
                                InputStream.nullInputStream(),
                                out,
                                OutputStream.nullOutputStream(),
                                Terminal.none(),
                                Clock.systemUTC()));
        assertThat(status).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
