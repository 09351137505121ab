package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.demo.cluster.FakeCluster;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What a shell is offered at Tab in a line of kubectl's, and which bare words are kubectl's. */
@Tag("recorded")
class KubeCompletionTest {
    @TempDir private Path folder = Path.of("");

    private static List<String> offered(Map<String, String> environment, String line) {
        Ours ended = Ours.run(environment, ("__complete " + line).split(" ", -1));
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        return ended.out().lines().map(row -> row.split("\t", 2)[0]).toList();
    }

    /** Asks again where a busy machine was slower than a Tab waits. */
    private static List<String> answered(Map<String, String> environment, String line) {
        List<String> answer = offered(environment, line);
        for (int tries = 0; answer.size() == 1 && tries < 20; tries++) {
            answer = offered(environment, line);
        }
        return answer;
    }

    private static List<String> offered(String line) {
        return offered(Map.of("HOME", "/nonexistent", "KUBECONFIG", "/nonexistent/c"), line);
    }

    @ParameterizedTest
    @CsvSource({
        "'kube ge', 'get :4'",
        "'kubectl api-', 'api-resources api-versions :4'",
        "'kube auth ', 'can-i whoami :4'",
        "'auth w', 'whoami :4'",
        "'kube config use', 'use-context :4'",
        "'config vi', 'view :4'",
        "'kube get --sort', '--sort-by :4'",
        "'get --show-l', '--show-labels :4'",
        "'pods --show-l', '--show-labels :4'",
        "'api-r', 'api-resources :4'",
        "'kube events --typ', '--types :4'",
        "'kube events -w --name', '--namespace :4'",
        "'kube get -o js', 'json jsonpath= :4'",
        "'kube get -o=y', ':4'",
        "'kube get --output=y', '--output=yaml :4'",
        "'kube --kubeconfig ', ':0'",
        "'kube get ', ':4'",
        "'cord', 'cordon :4'",
        "'drai', 'drain :4'",
        "'rollout re', 'restart resume :4'",
        "'kube rollout ', 'history pause restart resume status undo :4'",
        "'drain --delete', '--delete-emptydir-data :4'",
        "'scale --current', '--current-replicas :4'",
        "'kube taint --over', '--overwrite :4'",
        "'rollout undo d', 'deployment daemonset :4'",
        "'scale re', 'replicaset replicationcontroller :4'",
        "'kube nosuch x', ':4'"
    })
    void commandsFlagsAndValuesAreOffered(String line, String words) {
        assertThat(offered(line)).containsExactly(words.split(" ", -1));
    }

    @Test
    void calledAsKubectlItCompletesToo() {
        Map<String, String> called = Map.of(Quarterdeck.CALLED_AS, "kubectl", "HOME", "/none");
        assertThat(offered(called, "api-v")).containsExactly("api-versions", ":4");
    }

    @Test
    void namesComeFromTheCluster() throws IOException {
        try (FakeCluster cluster = FakeCluster.start(Clock.systemUTC())) {
            Map<String, String> world =
                    Map.of("HOME", "/none", "KUBECONFIG", cluster.config().toString());

            assertThat(answered(world, "kube get deployments")).contains("deployments.apps");
            assertThat(answered(world, "get nodes node")).contains("node1", "node2");
            assertThat(answered(world, "kube top node node")).contains("node1");
            assertThat(answered(world, "kube -n sho")).contains("shop");
            assertThat(answered(world, "kube explain po")).contains("pods");
            assertThat(answered(world, "drain node")).contains("node1", "node2");
            assertThat(answered(world, "taint node node")).contains("node1");
            assertThat(answered(world, "kube scale -n shop deployment ca")).contains("cart");
            assertThat(answered(world, "rollout restart -n shop deployment p"))
                    .contains("payments");
        }
    }

    @Test
    void contextsComeFromTheKubeconfig() throws IOException {
        Path config = folder.resolve("config");
        Files.writeString(
                config,
                """
                contexts: [{name: one, context: {cluster: c, user: u}}, {name: two, context: {}}]
                clusters: [{name: c, cluster: {}}]
                """);
        Map<String, String> world = Map.of("HOME", "/none", "KUBECONFIG", config.toString());
        assertThat(offered(world, "kube config use-context ")).containsExactly("one", "two", ":4");
        assertThat(offered(world, "kube get --context=t")).containsExactly("--context=two", ":4");
        assertThat(offered(world, "kube config delete-cluster ")).containsExactly("c", ":4");
    }

    @ParameterizedTest
    @CsvSource({
        "logs x, false",
        "top pods, false",
        "events, false",
        "version, false",
        "config ls, false",
        "config, true",
        "config view, true",
        "describe pods, true",
        "api-resources, true",
        "auth, true",
        "auth can-i, true",
        "cluster-info, true",
        "explain po, true",
        "pods, true",
        "kube logs, true"
    })
    void bareWordsOfBothToolsAreDockers(String line, boolean kubernetes) {
        assertThat(Quarterdeck.kubernetes(List.of(line.split(" ", -1)))).isEqualTo(kubernetes);
    }

    @Test
    void helpOfBareWordsIsKubectls() {
        assertThat(Ours.run("help explain").out()).contains("kubectl explain TYPE");
        assertThat(Ours.run("help auth").out()).contains("Available Commands:\n  can-i ");
        assertThat(Ours.run("help kube events").out()).contains("kubectl events ");
        assertThat(Ours.run("help").out()).contains("\n  explain ", "\n  auth ", "\n  pods ");
    }

    @Test
    void dockersWordsAreDockersInTheDemoToo() {
        assertThat(Ours.run(Map.of("HOME", "/none"), "--demo", "logs", "--tail", "1", "web").err())
                .doesNotContain("Cannot connect");
    }
}
