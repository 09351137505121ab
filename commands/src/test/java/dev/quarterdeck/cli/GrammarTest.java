package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which words mean which command, and how a line ends that means none. */
@Tag("unit")
class GrammarTest {
    private static final Map<String, String> AS_DOCKER =
            Map.of(
                    Quarterdeck.CALLED_AS,
                    "docker",
                    "DOCKER_HOST",
                    "unix:///nonexistent/docker.sock");

    @Test
    void everyWordOfTheNotesIsThere() {
        assertThat(
                        "ps images rmi run exec inspect pid logs start stop restart kill pause unpause"
                                .concat(" rm pull tag version")
                                .split(" ", -1))
                .allSatisfy(
                        word -> assertThat(DockerCatalogue.ALL.find(List.of(word))).isPresent());
    }

    @Test
    void noWordsMeanTwoCommands() {
        Set<String> seen = new HashSet<>();
        for (Entry entry : DockerCatalogue.ALL.entries()) {
            assertThat(entry.words()).allSatisfy(words -> assertThat(seen.add(words)).isTrue());
        }
    }

    static Stream<Entry> commands() {
        return DockerCatalogue.ALL.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAHelpThatAnyOfItsWordsOpens(Entry entry) {
        assertThat(entry.command().get().spec().summary()).isEqualTo(entry.summary());
        for (String words : entry.words()) {
            Ours ended = Ours.run("docker " + words + " --help");

            assertThat(ended.status()).isZero();
            assertThat(ended.out()).startsWith("Usage:  docker ").contains(entry.summary());
            assertThat(ended.err()).isEmpty();
        }
    }

    @Test
    void aBareWordIsTheDockerCommand() {
        assertThat(Ours.run("ps --help")).isEqualTo(Ours.run("docker ps --help"));
        assertThat(Ours.run("container ls --help").out()).startsWith("Usage:  docker container ls");
    }

    @Test
    void ourHelpKeepsNamesApartFromWhatTheyDo() {
        assertThat(Ours.run("--help").out().lines().filter(line -> line.startsWith("  ")))
                .filteredOn(line -> Character.isLetter(line.charAt(2)))
                .isNotEmpty()
                .allMatch(line -> line.charAt(15) == ' ');
    }

    @Test
    void anAliasIsHelpedUnderItsOwnName() {
        assertThat(Ours.run("docker container list --help").out())
                .startsWith("Usage:  docker container ls [OPTIONS]\n");
    }

    @Test
    void calledAsDockerItIsDocker() {
        Ours ended = Ours.run(AS_DOCKER, "imgaes");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .isEqualTo(
                        """
                        docker: unknown command: docker imgaes

                        Run 'docker --help' for more information
                        """);
        assertThat(Ours.run(AS_DOCKER, "ps", "--help")).isEqualTo(Ours.run("docker ps --help"));
    }

    @Test
    void anUnknownWordOfOursIsAnsweredWithANearOne() {
        Ours ended = Ours.run("imgaes");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("qd: unknown command: imgaes. Did you mean 'images'?");
        assertThat(Ours.run("zzzzzz").err()).doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"container", "image"})
    void aGroupAloneIsHelpedOnStandardErrorAsDockerDoes(String group) {
        Ours alone = Ours.run(group);
        Ours asked = Ours.run(group + " --help");

        assertThat(asked.out()).startsWith("Usage:  docker " + group + " COMMAND\n");
        assertThat(alone).isEqualTo(new Ours(0, "", asked.out()));
        assertThat(Ours.run("help " + group)).isEqualTo(asked);
        assertThat(Ours.run(group + " nosuch --help")).isEqualTo(asked);
        assertThat(Ours.run("docker --help " + group)).isEqualTo(asked);
    }

    @Test
    void dockerAloneIsHelpedOnStandardErrorToo() {
        Ours asked = Ours.run("docker --help");

        assertThat(Ours.run("docker")).isEqualTo(new Ours(0, "", asked.out()));
        assertThat(Ours.run("docker help")).isEqualTo(asked);
        assertThat(Ours.run("docker -h"))
                .isEqualTo(
                        new Ours(
                                0,
                                asked.out(),
                                "Flag shorthand -h has been deprecated, use --help\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help ps",
                "docker help ps",
                "docker --help ps",
                "docker help -- ps",
                "--help ps"
            })
    void helpOfACommandIsItsOwn(String line) {
        assertThat(Ours.run(line)).isEqualTo(Ours.run("ps --help"));
        assertThat(Ours.run(line.replace("ps", "container ls")))
                .isEqualTo(Ours.run("container ls --help"));
    }

    @Test
    void helpOfNothingIsUnknown() {
        assertThat(Ours.run("help nosuch"))
                .isEqualTo(new Ours(1, "", "unknown help topic: nosuch\n"));
        assertThat(Ours.run("docker help container ls x").err())
                .isEqualTo("unknown help topic: x\n");
    }

    @Test
    void ourHelpNamesEverythingOnceInEightyColumns() {
        Ours help = Ours.run("--help");

        assertThat(help).isEqualTo(Ours.run("help")).isEqualTo(Ours.run("-h"));
        assertThat(help.out())
                .startsWith(
                        "Usage: qd [OPTIONS] [COMMAND [WORD...]]\n\n"
                                + "A terminal companion for Docker and Kubernetes.")
                .contains("\n  -h, --help ", "\n  -c, --context VALUE ", "\n      --demo ");
        assertThat(help.out().lines()).allSatisfy(row -> assertThat(row).hasSizeLessThan(81));
        assertThat(DockerCatalogue.ALL.within(""))
                .allSatisfy(
                        found ->
                                assertThat(help.out().lines())
                                        .filteredOn(
                                                row -> row.startsWith("  " + found.words() + " "))
                                        .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v", "-V", "--version", "docker -v", "docker --version"})
    void theVersionIsOneLine(String line) {
        assertThat(Ours.run(line).out()).matches("Quarterdeck version .+\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats",
                "container prune -f",
                "image prune --help",
                "network ls",
                "info --format x",
                "help login",
                "docker stats",
                "docker --help cp"
            })
    void whatOnlyDockerHasIsSaidPlainly(String line) {
        Ours ended = Ours.run(line);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .matches("qd: '([a-z ]+)' is not in Quarterdeck yet; .* has it: docker \\1\n");
    }

    @Test
    void inDockersPlaceItDoesNotPointToItself() {
        assertThat(Ours.run(AS_DOCKER, "container", "prune", "-f"))
                .isEqualTo(
                        new Ours(
                                1,
                                "",
                                "docker: 'container prune' is not in Quarterdeck yet; the docker"
                                        + " client itself has it\n"));
    }

    @Test
    void noWordIsBothOursAndMissing() {
        assertThat(DockerOnly.WORDS)
                .allSatisfy(
                        words ->
                                assertThat(
                                                DockerCatalogue.ALL.entries().stream()
                                                        .flatMap(entry -> entry.words().stream()))
                                        .doesNotContain(words));
    }

    @Test
    void anUnknownFlagEndsWithDockersStatus() {
        Ours ended = Ours.run("docker ps --bogus");

        assertThat(ended.status()).isEqualTo(125);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .isEqualTo(
                        """
                        unknown flag: --bogus

                        Usage:  docker ps [OPTIONS]

                        Run 'docker ps --help' for more information
                        """);
    }

    @Test
    void aWrongNumberOfArgumentsIsRefused() {
        assertThat(Ours.run("docker rm"))
                .isEqualTo(
                        new Ours(
                                1,
                                "",
                                """
                                docker: 'docker rm' requires at least 1 argument

                                Usage:  docker rm [OPTIONS] CONTAINER [CONTAINER...]

                                See 'docker rm --help' for more information
                                """));
        assertThat(Ours.run("docker ps web").err())
                .startsWith("docker: 'docker ps' accepts no arguments\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ps",
                "images",
                "inspect web",
                "rm web",
                "stop web",
                "rmi web",
                "tag a b",
                "pid web"
            })
    void whereNoEngineIsOneSentenceSaysSo(String line) {
        Ours ended = Ours.run(line);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .isEqualTo(
                        "Cannot connect to the Docker daemon at unix:///nonexistent/docker.sock."
                                + " Is the docker daemon running?\n");
    }

    @Test
    void anOutdatedFlagIsTakenAndAnswered() {
        Ours ended = Ours.run("docker stop --time 1 web");

        assertThat(ended.out())
                .isEqualTo("Flag --time has been deprecated, use --timeout instead\n");
        assertThat(Ours.run("docker stop --help").out()).doesNotContain("--time ");
    }

    @Test
    void aWrongLineOfOursIsAnsweredInWords() {
        assertThat(Ours.run("completion tcsh"))
                .isEqualTo(
                        new Ours(
                                2,
                                "",
                                """
                                qd: completion takes the shell's name: bash, fish or zsh

                                bash: source <(qd completion bash)
                                fish: qd completion fish | source
                                zsh:  source <(qd completion zsh)
                                """));
    }
}
