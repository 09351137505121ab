package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
                                qd: completion takes the shell's name: bash

                                For instance: source <(qd completion bash)
                                """));
    }

    @Test
    void completionKnowsEveryCommand() {
        Ours script = Ours.run("completion bash");

        assertThat(script.status()).isZero();
        assertThat(DockerCatalogue.ALL.within(""))
                .isNotEmpty()
                .allSatisfy(
                        found ->
                                assertThat(script.out())
                                        .contains("function _picocli_qd_" + found.words() + "()"));
    }
}
