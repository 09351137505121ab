package dev.quarterdeck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.text.GoOracle;
import dev.quarterdeck.text.GoOracle.Answer;
import dev.quarterdeck.text.GoOracle.Question;
import dev.quarterdeck.yaml.RandomYaml;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** YAML and JSON that people write, with the answers that kubectl's libraries gave once. */
@Tag("recorded")
class ReadTest {
    private static final String YAML = "read-yaml";
    private static final String MANIFESTS = "read-manifests";
    private static final String KUBECONFIG = "read-kubeconfig";
    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\n";

    private final List<Question> questions = new ArrayList<>();

    @Test
    void readsAndRefusesWhatKubectlDoes() throws IOException {
        scalars();
        structures();
        manifests();
        kubeconfigs();
        odd();
        List<Answer> answers = GoOracle.golden(GoOracle.KUBERNETES, "read.jsonl", questions);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            byte[] text = HexFormat.of().parseHex(question.text());
            Answer ours = ReadAnswers.answer(question.kind(), text);
            if (!ReadAnswers.same(ours, answers.get(i))) {
                differences.add(
                        "\n%s\n  Go   %s\n  ours %s"
                                .formatted(
                                        new String(text, StandardCharsets.UTF_8),
                                        answers.get(i),
                                        ours));
            }
        }
        assertThat(differences).isEmpty();
    }

    private void scalars() {
        for (String value :
                List.of(
                        "!!binary aGk=",
                        "!!binary '!'",
                        "!!binary /w==",
                        "!foo x",
                        "!!set {a, b}",
                        "!!int '0x10'",
                        "!!int x",
                        "!!float 1",
                        "!!bool <<",
                        "!!timestamp 2001-1-2 3:4:5",
                        "!!timestamp 2001-13-2",
                        "!!null x",
                        "on",
                        "089",
                        "0b-1",
                        "1e400",
                        "4611686018427387904.0",
                        "18446744073709551615",
                        ".nan",
                        "\"\\ud800\"",
                        "\"\\0\\N\\L\\x41\"",
                        "\"\\q\"")) {
            ask(YAML, "a: " + value + "\n");
            ask(MANIFESTS, MAP + "data: {a: " + value + "}\n");
        }
        for (String key :
                List.of("!!binary aGk=", "1", "1.50", "~", "yes", "[a]", "{a: 1}", "1e40")) {
            ask(YAML, "? " + key + "\n: v\n");
        }
    }

    private void structures() {
        ask(YAML, "a: &a {x: 1}\nb: {<<: *a, y: 2}\nc: {x: 3, <<: [*a, {z: 1}]}\n");
        ask(YAML, "a: &a 1\nb: {<<: *a}\n");
        ask(YAML, "a: &a [*a]\n");
        ask(YAML, "a: *b\n");
        ask(YAML, "a: &a x\nb: [" + "*a, ".repeat(60) + "*a]\n");
        ask(YAML, bomb());
        ask(YAML, "[".repeat(10_001));
        ask(YAML, "[".repeat(600) + "]".repeat(600));
        ask(YAML, "%YAML 1.2\n---\na: b\n");
        ask(YAML, "%TAG !e! tag:yaml.org,2002:\n---\n!e!int '1'\n");
        ask(YAML, "a: b\n...\nc: d\n");
        ask(YAML, "--- a\n--- b\n");
        ask(YAML, "a: b: c\n");
        ask(YAML, "a:\n  b: 1\n c: 2\n");
        ask(YAML, "a:\n\t- b\n");
        ask(YAML, "a: |\n  x\n y\n");
        ask(YAML, "a: 1\na: 2\n");
    }

    /** Ten times ten times ten aliases and more. */
    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 8; i++) {
            String alias = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9) + alias));
        }
        return text.toString();
    }

    private void manifests() {
        String one = "{\"kind\": \"A\", \"apiVersion\": \"v1\"}";
        ask(MANIFESTS, MAP + "data: {a: \"Hello\n\n---multiline\"}\n");
        ask(MANIFESTS, one + one);
        ask(MANIFESTS, one + "\n" + one + "\n");
        ask(MANIFESTS, one + "\n---\n" + MAP);
        ask(MANIFESTS, one + one + "\n---\n" + MAP);
        ask(MANIFESTS, one + "x");
        ask(MANIFESTS, one + one + "x");
        ask(MANIFESTS, "{\"kind\": \"A\"");
        ask(MANIFESTS, "{\"kind\": tru}");
        ask(MANIFESTS, "{kind: A, apiVersion: v1}\n---\n" + MAP);
        ask(MANIFESTS, "{\"kind\": é}");
        ask(MANIFESTS, " \n{\"a\": 1}");
        ask(MANIFESTS, "---\n---\na: b: c\n");
        ask(MANIFESTS, "a: 1\n---\na: b: c\n---\n" + MAP);
        ask(MANIFESTS, MAP + "--- # next\r\n" + MAP + "---x\n");
        ask(MANIFESTS, "- a\n---\n5\n---\nx\n---\n\n---\nkind: ''\n");
        ask(MANIFESTS, "kind: PodList\napiVersion: v1\nitems: [{metadata: {name: p}}, null]\n");
        ask(MANIFESTS, "kind: List\nitems: [{kind: A}, {apiVersion: v1}, {}]\n");
        ask(MANIFESTS, "kind: List\nitems: 5\n");
        ask(MANIFESTS, "kind: List\nitems: [5]\n");
        ask(MANIFESTS, "kind: List\nitems:\n");
        ask(
                MANIFESTS,
                "kind: List\nitems: [{kind: L, items: [{kind: B, apiVersion: v1}]}, {kind: A,"
                        + " apiVersion: v1}]\n");
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_8)) {
            boolean marked = charset.equals(StandardCharsets.UTF_16);
            byte[] text = ((marked ? "" : "\ufeff") + MAP + "data: {a: é😀}\n").getBytes(charset);
            ask(MANIFESTS, text);
            ask(YAML, text);
        }
    }

    private void kubeconfigs() {
        String named = "contexts: [{name: c, context: {%s}}]\n";
        for (String field :
                List.of(
                        "namespace: on",
                        "namespace: 'on'",
                        "namespace: 5",
                        "namespace: ~",
                        "Namespace: x",
                        "cluster: [a], namespace: 5",
                        "extensions: [{name: e}, {extension: 1e3}]")) {
            ask(KUBECONFIG, named.formatted(field));
        }
        for (String field :
                List.of(
                        "insecure-skip-tls-verify: y",
                        "insecure-skip-tls-verify: True",
                        "insecure-skip-tls-verify: 'true'",
                        "certificate-authority-data: 'aGk'",
                        "certificate-authority-data: \"aG\\nk=\"",
                        "certificate-authority-data: [104, 105]",
                        "certificate-authority-data: [300, x]")) {
            ask(KUBECONFIG, "clusters: [{name: c, cluster: {%s}}]\n".formatted(field));
        }
        for (String field :
                List.of(
                        "as-user-extra: {a: [1]}",
                        "as-user-extra: {a: ~}",
                        "exec: {env: [{name: x}], args: [~]}",
                        "exec: {interactiveMode: 5}",
                        "auth-provider: {}",
                        "auth-provider: x")) {
            ask(KUBECONFIG, "users: [{name: u, user: {%s}}]\n".formatted(field));
        }
        ask(KUBECONFIG, "a: &b {server: s}\nclusters: [{name: c, cluster: {<<: *b}}]\n");
        ask(KUBECONFIG, "clusters: [null, {name: a}]\n");
        ask(KUBECONFIG, "clusters: [{name: a}, {name: a}]\n");
        ask(KUBECONFIG, "clusters: {}\n");
        ask(KUBECONFIG, "preferences: {colors: no}\nclusters: []\n");
        ask(KUBECONFIG, "preferences: {extensions: []}\n");
        ask(KUBECONFIG, "preferences: {extensions: [{name: e, extension: {a: [1.0, 1e30]}}]}\n");
        ask(KUBECONFIG, "extensions: [{name: b, extension: 1}, {name: a}, {name: a}]\n");
        ask(KUBECONFIG, "extensions: [{name: b, extension: 1}, {name: b, extension: [2]}]\n");
        ask(KUBECONFIG, "users: [{name: u, user: {exec: {args: [], env: []}, as-groups: []}}]\n");
        ask(KUBECONFIG, "users: [{name: u, user: {exec: {}, as-user-extra: {}}}]\n");
        ask(KUBECONFIG, "users: [{name: u, user: {auth-provider: {config: {}}}}, {name: u}]\n");
        ask(KUBECONFIG, "users: [{user: {auth-provider: {config: {a: ~}}, token: ''}}]\n");
        ask(KUBECONFIG, "current-context: a\n---\ncurrent-context: b\n");
        ask(KUBECONFIG, "current-context: a\n...\n: [\n");
        ask(KUBECONFIG, "Kind: 5\n");
        ask(KUBECONFIG, "apiVersion: a/b/c\n");
        ask(KUBECONFIG, "KIND: Pod\n");
        ask(KUBECONFIG, "5\n");
        ask(KUBECONFIG, "");
        ask(KUBECONFIG, "# nothing\n");
        ask(KUBECONFIG, "{\"current-context\": \"a\"}{}");
        ask(KUBECONFIG, "current-context: \u0001\n");
        ask(KUBECONFIG, new byte[] {'a', ':', ' ', (byte) 0xe2, 'x', 'y', '\n'});
        ask(KUBECONFIG, "current-context: a\n".getBytes(StandardCharsets.UTF_16));
    }

    private void odd() {
        RandomYaml random = new RandomYaml(20261201);
        for (int i = 0; i < 300; i++) {
            ask(YAML, random.next());
        }
    }

    private void ask(String kind, String text) {
        ask(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private void ask(String kind, byte[] text) {
        questions.add(Question.of(kind, HexFormat.of().formatHex(text)));
    }
}
