package dev.quarterdeck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.text.GoOracle;
import dev.quarterdeck.text.GoOracle.Answer;
import dev.quarterdeck.text.GoOracle.Question;
import dev.quarterdeck.yaml.RandomYaml;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Kubeconfigs and manifests with mistakes in them, beside what kubectl's libraries make of them.
 */
@Tag("live")
class ReadByGoTest {
    private static final String CONFIG =
            """
            apiVersion: v1
            kind: Config
            current-context: first
            preferences: {colors: true}
            clusters:
            - name: shared
              cluster: &c
                server: "https://one:6443"
                certificate-authority: pki/ca.crt
                extensions: [{name: e, extension: {a: 1.0, b: [x]}}]
            - cluster: {<<: *c, insecure-skip-tls-verify: y, proxy-url: "http://p"}
              name: other
            users:
            - name: admin
              user: {client-certificate-data: aGVsbG8=, client-key: k.key, token: abc, as-groups: [a, b]}
            - name: plugin
              user:
                as-user-extra: {k: [v, w]}
                exec: {command: c, apiVersion: client.authentication.k8s.io/v1, args: [x], env: [{name: A, value: b}], provideClusterInfo: true, interactiveMode: Never}
            - name: old
              user: {auth-provider: {name: gcp, config: {a: b}}, username: u, password: p}
            contexts:
            - name: first
              context: {cluster: shared, user: admin, namespace: shop}
            - name: second
              context: {cluster: other, user: plugin, extensions: [{name: more, extension: 3}]}
            """;
    private static final String MANIFESTS =
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, labels: &l {app: shop}}
            data:
              text: |
                line one
                  line two
              number: "1"
            --- # next
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: Service, metadata: {name: s, labels: {app: x}}, spec: {ports: [{port: 80}]}}
            - apiVersion: v1
              kind: Pod
              metadata: {name: p}
            ---
            apiVersion: v1
            kind: PodList
            items: [{metadata: {name: q}}]
            """;
    private static final String JSONS =
            """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a", "n": [1, 2.5, true, null]}}
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "b \\u00e9"}}{"kind": "X"}
            {"kind": "List", "apiVersion": "v1", "items": [{"kind": "A", "apiVersion": "v1"}]}
            """;

    private final RandomYaml random = new RandomYaml(Long.getLong("fuzz.seed", 20261201));
    private final int rounds = Integer.getInteger("fuzz.rounds", 2000);

    @Test
    void kubeconfigs() throws IOException {
        compare("read-kubeconfig", List.of(CONFIG));
    }

    @Test
    void manifests() throws IOException {
        compare("read-manifests", List.of(MANIFESTS, JSONS));
    }

    private void compare(String kind, List<String> sound) throws IOException {
        assumeTrue(GoOracle.present(GoOracle.KUBERNETES), "no modules of kubectl here");
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            texts.add(random.mutated(sound.get(i % sound.size())));
        }
        List<Question> questions =
                texts.stream()
                        .map(text -> Question.of(kind, HexFormat.of().formatHex(text)))
                        .toList();
        List<Answer> answers = GoOracle.ask(GoOracle.KUBERNETES, questions);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Answer theirs = answers.get(i);
            Answer ours = ReadAnswers.answer(kind, texts.get(i));
            if (!ReadAnswers.same(ours, theirs)) {
                differences.add(
                        "\n%s\n  Go   %s\n  ours %s"
                                .formatted(
                                        new String(texts.get(i), StandardCharsets.UTF_8),
                                        theirs,
                                        ours));
            }
        }
        assertThat(differences.stream().limit(4)).as("%d", differences.size()).isEmpty();
        assertThat(answers.stream().filter(answer -> answer.error().isEmpty()).count())
                .as("texts that could be read")
                .isGreaterThan(rounds / 10);
    }
}
