package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.testing.Await;
import dev.quarterdeck.testing.LineFile;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ephemeral containers that {@code kubectl debug} and ours put beside those of a real pod. */
@WithNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DebugLiveTest {
    private final TestNode node;
    private int made;

    DebugLiveTest(TestNode node) {
        this.node = node;
    }

    @BeforeAll
    void start() {
        run("run", "debugged", "--image=busybox:1.35", "--", "sleep", "1000");
        run("wait", "pod/debugged", "--for=condition=Ready", "--timeout=60s");
    }

    @AfterAll
    void remove() {
        run("delete", "pod", "debugged", "--now", "--ignore-not-found");
    }

    private void run(String... words) {
        Ran ran = node.kubectl(words);
        assertThat(ran.status()).as("%s", ran).isZero();
    }

    static Stream<Arguments> lines() {
        return LineFile.arguments("debug.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void refusesWhatKubectlRefuses(String line, List<String> words) {
        Ran theirs = TestCluster.kubectl(node.config(), words);
        assertThat(named(KubeLine.run(node.config(), words))).as(line).isEqualTo(named(theirs));
    }

    /** The same with the name that is made up. */
    private static Ran named(Ran ran) {
        return new Ran(ran.status(), named(ran.out()), named(ran.err()));
    }

    private static String named(String text) {
        return text.replaceAll("debugger-[a-z0-9]{5}", "debugger-xxxxx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--profile=legacy",
                "--profile=general",
                "--profile=baseline",
                "--profile=restricted",
                "--profile=netadmin",
                "--profile=sysadmin",
                "--target=debugged",
                "--env=a=b --env=c=d=e",
                "--env=a=1,b=2",
                "--image-pull-policy=Never",
                "--arguments-only -- one two",
                "-q -- sleep 1",
                "-i --attach=false",
                "-it --attach=false --target=debugged -- sh -c 'sleep 1'"
            })
    void asksForTheContainerThatKubectlAsksFor(String flags) {
        made++;
        Ran theirs = TestCluster.kubectl(node.config(), line("theirs" + made, flags));
        Ran ours = KubeLine.run(node.config(), line("ours" + made, flags));
        assertThat(ours).isEqualTo(theirs);
        assertThat(theirs.status()).isZero();
        assertThat(container("ours" + made)).isEqualTo(container("theirs" + made));
    }

    private static List<String> line(String name, String flags) {
        List<String> words =
                new ArrayList<>(List.of("debug", "debugged", "--image=busybox:1.35", "-c", name));
        Stream.of(flags.split(" (?=(?:[^']*'[^']*')*[^']*$)", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("'", ""))
                .forEach(words::add);
        return words;
    }

    private Map<String, @Nullable Object> container(String name) {
        Map<String, @Nullable Object> pod = pod();
        for (Object item : Json.array(Json.object(pod.get("spec")).get("ephemeralContainers"))) {
            Map<String, @Nullable Object> spec = new LinkedHashMap<>(Json.object(item));
            if (name.equals(spec.remove("name"))) {
                // kubectl gives variables in any order.
                spec.computeIfPresent("env", (_, variables) -> sorted(variables));
                return spec;
            }
        }
        throw new AssertionError("no container " + name + " in " + pod);
    }

    private static List<String> sorted(Object variables) {
        return Json.array(variables).stream().map(String::valueOf).sorted().toList();
    }

    private Map<String, @Nullable Object> pod() {
        try {
            return Json.object(
                    Json.parse(node.kubectl("get", "pod", "debugged", "-o", "json").out()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Timeout(90)
    void joinsItAndCarriesItsInput() throws IOException {
        List<String> words =
                List.of(
                        "debug",
                        "debugged",
                        "-i",
                        "--image=busybox:1.35",
                        "--",
                        "sh",
                        "-c",
                        "head -n 2 | wc -l; sleep 9");
        var out = new ByteArrayOutputStream();
        byte[] lines = "one\ntwo\n".getBytes(StandardCharsets.UTF_8);
        try (InputStream in =
                new SequenceInputStream(
                        new ByteArrayInputStream(lines), new EndAfter("2\n", out))) {
            Ran ours = KubeLine.run(node.config(), words, in, out);
            assertThat(named(ours.out()))
                    .isEqualTo("Defaulting debug container name to debugger-xxxxx.\n2\n");
            assertThat(ours.status()).isZero();
            assertThat(ours.err())
                    .endsWith("If you don't see a command prompt, try pressing enter.\n");
        }
    }

    /**
     * Ends once a text has been put out: a container's input does not end, and joining it ends with
     * the line's.
     */
    private static final class EndAfter extends InputStream {
        private final String text;
        private final ByteArrayOutputStream out;

        EndAfter(String text, ByteArrayOutputStream out) {
            this.text = text;
            this.out = out;
        }

        @Override
        public int read() {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Await.until(text, () -> out.toString(StandardCharsets.UTF_8).endsWith(text));
            return -1;
        }
    }

    @Test
    @Timeout(90)
    void showsTheLogOfOneThatHasEnded() {
        List<String> words =
                List.of(
                        "debug",
                        "debugged",
                        "-q",
                        "--attach",
                        "--image=busybox:1.35",
                        "--",
                        "echo",
                        "over");
        Ran ours = KubeLine.run(node.config(), words);
        assertThat(ours.status()).isZero();
        assertThat(ours.out()).isEqualTo("over\n");
    }

    @Test
    @Timeout(90)
    void seesTheProcessesOfItsTarget() {
        List<String> words =
                List.of(
                        "debug",
                        "debugged",
                        "-q",
                        "--attach",
                        "--target=debugged",
                        "--image=busybox:1.35",
                        "--",
                        "sh",
                        "-c",
                        "cat /proc/1/cmdline | tr '\\0' ' '");
        // Where it ends before it can be joined, its log is shown, and a warning as kubectl's.
        assertThat(KubeLine.run(node.config(), words).out()).isEqualTo("sleep 1000 ");
    }

    @Test
    void aShellThatIsNotThereIsOfferedAsALine() {
        Ran ran = KubeLine.run(node.config(), List.of("shell", "noshell", "-q"));
        assertThat(ran)
                .isEqualTo(
                        new Ran(
                                1,
                                "",
                                "error: container noshell has no shell (none of bash, ash, sh);"
                                        + " look into it beside it: kubectl debug -it noshell -n"
                                        + " default --image=busybox:1.36 --target=noshell\n"));
    }

    @Test
    void copiesAndPodsOnNodesAreRefusedClearly() {
        assertThat(
                        KubeLine.run(
                                        node.config(),
                                        List.of("debug", "debugged", "--copy-to=x", "--image=y"))
                                .err())
                .isEqualTo(
                        "error: --copy-to and --custom are not supported: only ephemeral containers"
                                + " of a built-in profile are made\n");
        assertThat(
                        KubeLine.run(
                                        node.config(),
                                        List.of("debug", "node/node1", "--image=busybox:1.35"))
                                .err())
                .startsWith("error: pods on nodes are not made: ");
    }
}
