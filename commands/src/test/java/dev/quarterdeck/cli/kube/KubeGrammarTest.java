package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The words that lead to kubectl's grammar, and what is said where there is no cluster. */
class KubeGrammarTest {
    private static final String REFUSED =
            "The connection to the server 127.0.0.1:1 was refused - did you specify the right host"
                    + " or port?\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get pods -s http://127.0.0.1:1",
                "pods -s http://127.0.0.1:1",
                "nodes -s http://127.0.0.1:1",
                "kube get pods --server=http://127.0.0.1:1",
                "k --server http://127.0.0.1:1 get pods",
                "kubectl -n x get -s http://127.0.0.1:1 pods"
            })
    void manyWordsLeadToTheSameServer(String line) {
        assertThat(run(Map.of(), line)).isEqualTo(new Ran(1, "", REFUSED));
    }

    @Test
    void aLinkOfThatNameIsKubectl() {
        Map<String, String> called = Map.of(Quarterdeck.CALLED_AS, "kubectl");
        assertThat(run(called, "get pods -s http://127.0.0.1:1"))
                .isEqualTo(new Ran(1, "", REFUSED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get pods --nope | error: unknown flag: --nope",
                "get pods -o | error: flag needs an argument: 'o' in -o",
                "get pods --chunk-size x | error: invalid argument \"x\" for \"--chunk-size\" flag",
                "fly | error: unknown command \"fly\" for \"kubectl\""
            })
    void wrongLinesAreToldInKubectlsWords(String line, String told) {
        Ran ran = run(Map.of(), "kube " + line);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(told);
    }

    @Test
    void helpNamesFlagsAndUsage() {
        Ran help = run(Map.of(), "get --help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("--sort-by", "kubectl get [(-o|--output=)json|yaml|wide");
        assertThat(run(Map.of(), "help get")).isEqualTo(help);
        assertThat(run(Map.of(), "kube").out()).contains("Commands:\n  get", "--kubeconfig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--demo get pods", "--demo pods", "--demo kube get pods"})
    void theDemoAsksNoOtherCluster(String line) {
        Ran ran = run(Map.of("HOME", "/nonexistent"), line + " -s http://127.0.0.1:1");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("qd: the demo has a cluster of its own");
    }

    @Test
    void aMissingKubeconfigIsNamed() {
        Ran ran = run(Map.of(), "get pods --kubeconfig /nonexistent/config");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("/nonexistent/config");
    }

    private static Ran run(Map<String, String> environment, String line) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status =
                Quarterdeck.run(
                        new Invocation(
                                List.of(line.split(" ", -1)),
                                environment,
                                Path.of("/"),
                                InputStream.nullInputStream(),
                                out,
                                err,
                                Terminal.none(),
                                Clock.systemUTC()));
        return new Ran(
                status,
                out.toString(StandardCharsets.ISO_8859_1),
                err.toString(StandardCharsets.ISO_8859_1));
    }
}
