package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Kubeconfigs and manifests as people may write them, in the hands of both programs: kubectl's
 * answers lie in a golden file, so that ours are held to them where there is no kubectl too.
 */
@Tag("recorded")
class WrittenStatesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/written/kubectl.txt");
    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n";
    private static final String ONE =
            "{\"kind\":\"A\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"m\"}}";

    private static final List<String> CONFIGS =
            List.of(
                    "x: &c {server: \"https://a\"}\n"
                        + "clusters:\n"
                        + "- {name: a, cluster: {<<: *c}}\n"
                        + "- {name: b, cluster: {<<: [{server: s}, *c], disable-compression: y}}\n",
                    "contexts: [{name: a, context: {namespace: on}}]\n",
                    "contexts: [{name: a, context: {namespace: 'on', Cluster: x}}]\n",
                    "clusters: [{name: a, cluster: {insecure-skip-tls-verify: True}}]\n",
                    "current-context: a\n---\ncurrent-context: b\n",
                    "current-context: a\n...\n[\n",
                    "--- a\n",
                    "%YAML 1.2\n---\ncurrent-context: a\n",
                    "{\"current-context\": \"a\"}\n{\"current-context\": \"b\"}\n",
                    "current-context: !!binary YQ==\nclusters: [~]\n",
                    "current-context: \u0001\n",
                    "users: [{name: u, user: {exec: {command: c, env: [{name: X}]}}}]\n",
                    "users: [{name: u, user: {client-key-data: 'a'}}]\n",
                    "users: [{name: u, user: {as-user-extra: {a: [1]}}}]\n",
                    "users: [{name: u, user: {auth-provider: {name: x}}}]\n",
                    "kind: [1]\n",
                    "- a\n");
    private static final List<String> LINES =
            List.of("config view", "config view --raw -o json", "config get-contexts -o name");

    private static final List<String> MANIFESTS =
            List.of(
                    MAP + "data: {a: !!binary aGk=, b: !foo x, !!binary aGk=: y}\n",
                    MAP + "data: {a: !!binary '?'}\n",
                    "apiVersion: v1\n"
                            + "kind: Secret\n"
                            + "metadata: {name: !!binary bQ==}\n"
                            + "data: !!set {a, b}\n",
                    MAP + "data: {a: \"Hello\n\n---multiline\"}\n",
                    ONE + ONE,
                    ONE + "\n" + ONE,
                    ONE + "\n---\n" + MAP,
                    ONE + ONE + "x",
                    ONE + "x",
                    "{\"kind\": ",
                    MAP + "a: &a x\nb: [" + "*a, ".repeat(80) + "*a]\n",
                    MAP + "data: &d {a: 'b'}\nmore: {<<: [*d, {c: d}]}\n",
                    MAP + "---\na: b: c\n---\n" + MAP,
                    MAP + "---\nmetadata: {}\n---\n" + MAP,
                    "kind: PodList\napiVersion: v1\nitems: [{metadata: {name: p}}]\n",
                    "kind: List\napiVersion: v1\nitems: [5]\n",
                    "- a\n",
                    MAP + "data: {n: 18446744073709551615, f: 1.0, o: 0644, y: yes}\n");

    @TempDir private Path folder = Path.of("");

    private List<String> answers(BiFunction<Path, List<String>, Ran> program) throws IOException {
        List<String> answers = new ArrayList<>();
        Path config = folder.resolve("F");
        for (String text : CONFIGS) {
            Files.writeString(config, text);
            for (String line : LINES) {
                answers.add(answer(text, line, program.apply(config, words(line))));
            }
        }
        Path file = folder.resolve("M");
        Files.writeString(config, "");
        for (String text : MANIFESTS) {
            for (byte[] written : List.of(text.getBytes(StandardCharsets.UTF_8), wide(text))) {
                Files.write(file, written);
                String line = "label --local -o yaml x=y -f " + file;
                answers.add(answer(text, line, program.apply(config, words(line))));
            }
        }
        return answers;
    }

    private static byte[] wide(String text) {
        return text.getBytes(StandardCharsets.UTF_16);
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }

    private String answer(String text, String line, Ran ran) {
        String told =
                "== %s\n%s\nexit %d\n%s%s\n"
                        .formatted(line, text.indent(2), ran.status(), ran.out(), ran.err());
        return told.replace(folder + "/", "");
    }

    private static List<String> golden() throws IOException {
        return List.of(Files.readString(GOLDEN).split("(?m)^(?=== )"));
    }

    @Test
    void oursReadWhatKubectlRead() throws IOException {
        assertThat(answers(KubeLine::run)).containsExactlyElementsOf(golden());
    }

    /** Kubectl still does what it did. */
    @Nested
    @WithCluster
    class ByKubectl {
        @Test
        void kubectlDoesSoToo() throws IOException {
            List<String> answers = answers(TestCluster::kubectl);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN.resolveSibling("."));
                Files.writeString(GOLDEN, String.join("", answers));
            }
            assertThat(answers).containsExactlyElementsOf(golden());
        }
    }
}
