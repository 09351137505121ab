package dev.quarterdeck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.quarterdeck.kubernetes.KubeConfig.Origin;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

@Tag("unit")
class KubeConfigTest {
    private static final String ONE =
            """
            apiVersion: v1
            kind: Config
            current-context: first
            clusters:
            - name: shared
              cluster: {server: "https://one:6443", certificate-authority: pki/ca.crt}
            users:
            - name: admin
              user: {client-certificate: /abs/c.crt, client-key: k.key, token: abc}
            contexts:
            - name: first
              context: {cluster: shared, user: admin, namespace: shop}
            """;
    private static final String OTHER =
            """
            current-context: second
            clusters:
            - name: shared
              cluster: {server: "https://other:6443"}
            - name: own
              cluster: {server: "https://own:6443", insecure-skip-tls-verify: true}
            contexts:
            - name: second
              context: {cluster: own, user: nobody}
            """;

    @TempDir private Path folder;

    private Kubeconfigs files;

    @BeforeEach
    void prepare() {
        files = new Kubeconfigs(folder);
    }

    private static ClusterEntry cluster(KubeConfig config, String name) {
        return requireNonNull(config.clusters().get(name));
    }

    private static UserEntry user(KubeConfig config) {
        return requireNonNull(config.users().get("admin"));
    }

    @Test
    void theFirstFileWinsByName() {
        files.write("a/one", ONE);
        files.write("other", OTHER);
        files.variable("KUBECONFIG", "missing:a/one::" + folder.resolve("other") + ":a/one");
        KubeConfig config = files.read();
        assertThat(config.origin()).isEqualTo(Origin.FILES);
        assertThat(config.currentContext()).isEqualTo("first");
        assertThat(config.contexts()).containsOnlyKeys("first", "second");
        assertThat(config.contexts().get("first"))
                .isEqualTo(new ContextEntry("shared", "admin", "shop"));
        assertThat(cluster(config, "shared").server()).isEqualTo("https://one:6443");
        assertThat(cluster(config, "own").skipVerify()).isTrue();
        assertThat(config.files())
                .containsExactly(
                        folder.resolve("missing"),
                        folder.resolve("a/one"),
                        folder.resolve("other"));
    }

    @Test
    void pathsCountFromTheFileTheyStandIn() {
        files.write("a/one", ONE);
        KubeConfig config = files.read("a/one");
        assertThat(cluster(config, "shared").authority())
                .isEqualTo(folder.resolve("a/pki/ca.crt").toString());
        assertThat(user(config).certificate()).isEqualTo("/abs/c.crt");
        assertThat(user(config).key()).isEqualTo(folder.resolve("a/k.key").toString());
    }

    @Test
    void atHomeWhereNothingIsNamed() {
        files.write("home/.kube/config", ONE);
        files.write("admin.conf", OTHER);
        KubeConfig config = KubeConfig.read(null, files.surroundings(true));
        assertThat(config.currentContext()).isEqualTo("first");
    }

    @Test
    void rootOnAControlPlaneHasKubeadmsFile() {
        files.write("admin.conf", OTHER);
        KubeConfig config = KubeConfig.read(null, files.surroundings(true));
        assertThat(config.origin()).isEqualTo(Origin.ADMIN);
        assertThat(config.currentContext()).isEqualTo("second");
        assertThat(files.read().origin()).isEqualTo(Origin.NOWHERE);
        ClusterAddress elsewhere =
                ClusterAddress.resolve(
                        config,
                        new Overrides.Builder().server("http://elsewhere").build(),
                        files.surroundings(true));
        assertThat(elsewhere.context()).isEmpty();
    }

    @Test
    void whoeverNamesAFileThatIsMissingGetsNoOther() {
        files.write("admin.conf", OTHER);
        files.write("home/.kube/config", ONE);
        files.variable("KUBECONFIG", "missing");
        assertThat(KubeConfig.read(null, files.surroundings(true)).origin())
                .isEqualTo(Origin.NOWHERE);
    }

    @Test
    void aPodHasItsServiceAccount() {
        files.write("account/token", "abc\n");
        files.write("account/namespace", "shop");
        files.write("account/ca.crt", "PEM");
        files.variable("KUBERNETES_SERVICE_HOST", "fd00::1");
        files.variable("KUBERNETES_SERVICE_PORT", "443");
        KubeConfig config = files.read();
        assertThat(config.origin()).isEqualTo(Origin.POD);
        ClusterAddress address =
                ClusterAddress.resolve(config, Overrides.NONE, files.surroundings());
        assertThat(address.server().text()).isEqualTo("https://[fd00::1]:443");
        assertThat(address.server().host()).isEqualTo("fd00::1");
        assertThat(address.namespace()).isEqualTo("shop");
        assertThat(address.user().token()).isEqualTo("abc");
        assertThat(address.trust().authority()).asString().isEqualTo("PEM");
    }

    @Test
    void aMissingFileThatIsNamedIsAnError() {
        assertThatThrownBy(() -> files.read("nope"))
                .isInstanceOf(KubeException.class)
                .hasMessage("error: stat nope: no such file or directory");
    }

    /** What kubectl 1.36 says about the same files. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b: c | yaml: mapping values are not allowed in this context",
                "clusters: 3 | json: cannot unmarshal number into Go struct field Config.clusters"
                        + " of type []v1.NamedCluster",
                "apiVersion: v2 | no kind \"Config\" is registered for version \"v2\" in scheme"
                        + " \"pkg/runtime/scheme.go:111\"",
                "kind: Pod | no kind \"Pod\" is registered for version \"v1\" in scheme"
                        + " \"pkg/runtime/scheme.go:111\"",
                "clusters:~- name: a~  cluster: {server: \"x\"}~  foo: [ | yaml: line 4: did not"
                        + " find expected node content",
                "clusters: [{name: a, cluster: 3}] | json: cannot unmarshal number into Go struct"
                        + " field NamedCluster.clusters.cluster of type v1.Cluster",
                "clusters: [{name: a, cluster: {server: 3}}] | json: cannot unmarshal number into"
                        + " Go struct field Cluster.clusters.cluster.server of type string",
                "current-context: 3 | json: cannot unmarshal number into Go struct field"
                        + " Config.current-context of type string",
                "users: [{name: u, user: {exec: {args: 3}}}] | json: cannot unmarshal number into"
                        + " Go struct field ExecConfig.users.user.exec.args of type []string",
                "users: [{name: u, user: {as-groups: [3]}}] | json: cannot unmarshal number into"
                        + " Go struct field AuthInfo.users.user.as-groups of type string",
                "contexts: [{name: a, context: {namespace: on}}] | json: cannot unmarshal bool into"
                        + " Go struct field Context.contexts.context.namespace of type string",
                "contexts: [{name: a}, {name: a}] | error converting *[]NamedContext into"
                        + " *map[string]*api.Context: duplicate name \"a\" in list: [{a {   []}} {a"
                        + " {   []}}]",
                "clusters: [{name: a, cluster: {certificate-authority-data: '!!!'}}] | illegal"
                        + " base64 data at input byte 0"
            })
    void malformedFilesAreToldAsKubectlTells(String text, String why) {
        files.write("bad", text.replace('~', '\n') + "\n");
        assertThatThrownBy(() -> files.read("bad"))
                .hasMessage("error: error loading config file \"bad\": " + why);
    }

    @Test
    void theConnectionTakesWhatIsMergedAndTheFirstDocument() {
        files.write(
                "merged",
                """
                x: &shared {server: "https://a", insecure-skip-tls-verify: y}
                current-context: !!binary YQ==
                clusters: [{name: a, cluster: {<<: *shared}}]
                contexts: [{name: a, context: {cluster: a}}]
                ---
                current-context: b
                """);
        KubeConfig config = files.read("merged");
        assertThat(config.currentContext()).isEqualTo("a");
        assertThat(requireNonNull(config.clusters().get("a")).server()).isEqualTo("https://a");
        assertThat(requireNonNull(config.clusters().get("a")).skipVerify()).isTrue();
    }

    @Test
    void severalMalformedFilesAreToldTogether() {
        files.write("bad", "a: b: c");
        files.write("worse", "current-context: 3");
        files.variable("KUBECONFIG", "bad:worse");
        assertThatThrownBy(files::read)
                .hasMessage(
                        """
                        error loading config file "bad": yaml: mapping values are not allowed in\
                         this context
                        error loading config file "worse": json: cannot unmarshal number into Go\
                         struct field Config.current-context of type string\
                        """);
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Files.createDirectory(folder.resolve("dir"));
        assertThatThrownBy(() -> files.read("dir"))
                .hasMessage("error: error loading config file \"dir\": read dir: is a directory");
    }

    @Test
    void anEmptyFileSaysNothing() {
        files.write("empty", "");
        ClusterAddress address =
                ClusterAddress.resolve(files.read("empty"), Overrides.NONE, files.surroundings());
        assertThat(address.server().text()).isEqualTo("http://localhost:8080");
    }

    @Test
    void changesAreSeen() throws IOException {
        Path file = files.write("one", ONE);
        files.variable("KUBECONFIG", "one:later");
        var watched = new WatchedConfig(files::read);
        assertThat(watched.changed()).isFalse();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(10)));
        assertThat(watched.changed()).isTrue();
        watched.again();
        assertThat(watched.changed()).isFalse();
        files.write("later", OTHER);
        assertThat(watched.changed()).isTrue();
        assertThat(watched.again().contexts()).containsOnlyKeys("first", "second");
        Files.delete(file);
        assertThat(watched.changed()).isTrue();
    }
}
