package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.Tag;
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
@Tag("recorded")
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
                "kubectl -n x get -s http://127.0.0.1:1 pods",
                "cordon x -s http://127.0.0.1:1",
                "uncordon x -s http://127.0.0.1:1",
                "drain x -s http://127.0.0.1:1",
                "taint nodes x a:NoSchedule -s http://127.0.0.1:1",
                "scale deploy x --replicas=1 -s http://127.0.0.1:1",
                "rollout restart deploy x -s http://127.0.0.1:1",
                "rollout status deploy x -s http://127.0.0.1:1"
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
                "drain | error: USAGE: drain NODE [flags]",
                "cordon x --nope | error: unknown flag: --nope",
                "drain x --timeout 5 | error: invalid argument \"5\" for \"--timeout\" flag: time:",
                "scale deploy x | error: required flag(s) \"replicas\" not set",
                "rollout frob | error: unknown command \"frob\"",
                "rollout status deploy x --revision=-1 | error: revision must be a positive"
                        + " integer",
                "fly | error: unknown command \"fly\" for \"kubectl\""
            })
    void wrongLinesAreToldInKubectlsWords(String line, String told) {
        Ran ran = run(Map.of(), "kube " + line);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(told);
    }

    @Test
    void aGroupAloneIsHelpedOnStandardErrorAndIsAnError() {
        Ran asked = run(Map.of(), "kube auth --help");
        assertThat(asked.out()).contains("Available Commands:\n  can-i ", "kubectl auth [flags]");
        assertThat(run(Map.of(), "kube auth")).isEqualTo(new Ran(1, "", asked.out()));
        assertThat(run(Map.of(), "kube help auth")).isEqualTo(asked);
        assertThat(run(Map.of(), "kube auth frob x"))
                .isEqualTo(
                        new Ran(
                                1,
                                "",
                                "error: unknown command \"frob x\"\n"
                                        + "See 'kubectl auth -h' for help and examples\n"));
    }

    @Test
    void flagsMayStandBetweenTheWordsOfACommand() {
        assertThat(run(Map.of(), "kube auth -s http://127.0.0.1:1 -n x whoami"))
                .isEqualTo(new Ran(1, "", REFUSED));
    }

    @Test
    void theVersionSaysWhatItStandsForAndWhoseItIs() {
        Ran version = run(Map.of(), "kube version --client -o json");
        assertThat(version.out())
                .containsPattern("\"gitVersion\": \"v1\\.36\\.3\\+quarterdeck\\.[0-9A-Za-z.-]+\"")
                .contains("\"major\": \"1\"", "\"minor\": \"36\"")
                .doesNotContain("kustomize", "serverVersion");
        Ran unreachable = run(Map.of(), "kube version -s http://127.0.0.1:1");
        assertThat(unreachable.out()).matches("Client Version: v1\\.36\\.3\\+quarterdeck\\..*\n");
        assertThat(unreachable.err()).isEqualTo(REFUSED);
        assertThat(unreachable.status()).isEqualTo(1);
    }

    @Test
    void helpNamesFlagsAndUsage() {
        Ran help = run(Map.of(), "get --help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("--sort-by", "kubectl get [(-o|--output=)json|yaml|wide");
        assertThat(run(Map.of(), "help get")).isEqualTo(help);
        assertThat(run(Map.of(), "kube").out()).contains("\n  get  ", "\n  auth  ", "--kubeconfig");
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
