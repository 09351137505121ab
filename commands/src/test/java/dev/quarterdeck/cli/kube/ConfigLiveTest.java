package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Kubeconfig files shown and changed by both programs, one after the other on the same bytes. */
@WithCluster
class ConfigLiveTest {
    private static final String FILE =
            """
            apiVersion: v1
            kind: Config
            current-context: b
            # a comment
            preferences: {colors: true}
            clusters:
            - name: two
              cluster: {server: "https://b:6443", certificate-authority: ca.crt,
                insecure-skip-tls-verify: false, tls-server-name: x, proxy-url: "http://p:1"}
            - name: one
              cluster: {server: "https://a:6443", certificate-authority-data: Zm9v,
                extensions: [{name: z, extension: {a: 1}}, {name: e, extension: {a: 1}}]}
            contexts:
            - name: b
              context: {cluster: two, user: u2}
            - name: a
              context: {cluster: one, user: u1, namespace: ns}
            - name: lost
              context: {cluster: gone, user: gone}
            users:
            - name: u2
              user: {client-certificate: c.crt, client-key-data: a2V5, token: secret, as: me,
                as-groups: [g], as-user-extra: {k: [v]}}
            - name: u1
              user: {username: me, password: p, tokenFile: /x,
                exec: {apiVersion: client.authentication.k8s.io/v1, command: c, interactiveMode: Never},
                auth-provider: {name: oidc, config: {id-token: t}}}
            """;

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view",
                "view --raw",
                "view -o json",
                "view -o kyaml --raw",
                "view --minify",
                "view --minify --context=a -o json",
                "view --minify --context=lost",
                "view --minify --context=nope",
                "view --flatten",
                "view --flatten --minify --context=a",
                "view --merge=false",
                "view -o jsonpath={.users[0].name}",
                "view -o foo",
                "view x",
                "current-context",
                "get-contexts",
                "get-contexts --no-headers",
                "get-contexts a nope",
                "get-contexts b nope nope2",
                "get-contexts -o name",
                "get-contexts -o wide",
                "get-users",
                "use-context a",
                "use a",
                "use-context b",
                "use-context nope",
                "delete-context a",
                "delete-context b",
                "delete-context zz",
                "delete-cluster one",
                "delete-cluster zz",
                "delete-user u1",
                "delete-user zz",
                "delete-user",
                "rename-context a c",
                "rename-context b c",
                "rename-context zz y",
                "rename-context a b",
                "set-context",
                "set-context a --current",
                "set-context a --cluster=two -n other",
                "set-context --current --namespace=here",
                "set-context a --namespace=",
                "set-context new --user u1",
                "set-context a"
            })
    void showsAndChangesAsKubectlDoes(String line) throws IOException {
        same(line, FILE);
        assertThat(folder.resolve("config.lock")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"view", "view -o json", "current-context", "get-contexts", "set-context n"})
    void aMissingFileIsAnEmptyOne(String line) throws IOException {
        same(line, "");
    }

    private void same(String line, String text) throws IOException {
        Path config = folder.resolve("config");
        List<String> words = new ArrayList<>(List.of("config"));
        words.addAll(List.of(line.split(" ", -1)));
        write(config, text);
        Ran theirs = TestCluster.kubectl(config, words);
        String left = text(config);
        write(config, text);
        Ran ours = KubeLine.run(config, words, Clock.systemUTC());
        assertThat(ours).isEqualTo(theirs);
        assertThat(text(config)).isEqualTo(left);
    }

    @Test
    void modeAndStrangeFieldsStayAndLocksAreKept() throws IOException {
        Path config = folder.resolve("config");
        write(config, FILE + "x-other: {kept: 1}\n");
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r-----"));
        List<String> words = List.of("config", "use-context", "a");
        Files.createFile(folder.resolve("config.lock"));
        Ran locked = KubeLine.run(config, words);
        assertThat(locked.err()).isEqualTo("error: open " + config + ".lock: file exists\n");
        assertThat(text(config)).contains("# a comment");

        Files.delete(folder.resolve("config.lock"));
        assertThat(KubeLine.run(config, words).status()).isZero();
        assertThat(text(config)).contains("current-context: a\n", "x-other:\n  kept: 1\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config)))
                .isEqualTo("rw-r-----");
    }

    private static void write(Path config, String text) throws IOException {
        Files.deleteIfExists(config);
        if (!text.isEmpty()) {
            Files.writeString(config, text);
        }
    }

    private static String text(Path config) throws IOException {
        return Files.exists(config) ? Files.readString(config) : "";
    }
}
