package dev.quarterdeck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

@Tag("unit")
@Timeout(30)
class IdentityTest {
    private static final String V1 = "client.authentication.k8s.io/v1";

    @TempDir private Path folder;

    private Kubeconfigs files;

    @BeforeEach
    void prepare() {
        files = new Kubeconfigs(folder);
    }

    @Test
    void tokensInFilesAreReadAgainAfterAMinute() throws IOException {
        Path file = files.write("token", "one\n");
        ClusterAddress address = files.address("https://x", "", "tokenFile: token");
        var clock = new AtomicLong();
        var identity = new TokenFile(address.user(), new Credential(null, null, null), clock::get);
        assertThat(identity.credential().authorization()).isEqualTo("Bearer one");
        Files.writeString(file, "two");
        clock.set(59_000_000_000L);
        assertThat(identity.credential().authorization()).isEqualTo("Bearer one");
        clock.set(61_000_000_000L);
        assertThat(identity.credential().authorization()).isEqualTo("Bearer two");
        Files.delete(file);
        clock.set(200_000_000_000L);
        assertThat(identity.credential().authorization()).isEqualTo("Bearer two");
    }

    /** A plugin that counts its runs, and says what it was told. */
    private Path plugin(String more) throws IOException {
        Path program =
                files.write(
                        "bin/plugin",
                        """
                        #!/bin/sh
                        echo run >>"$COUNT"
                        printf '%s' "$KUBERNETES_EXEC_INFO" >"$COUNT.info"
                        number=$(wc -l <"$COUNT" | tr -d ' ')
                        """
                                + more);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }

    private static String token(String end) {
        return """
        echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1",\
        "status":{"token":"'$1$number'"%s}}'
        """
                .formatted(end);
    }

    private String user() {
        return """
        exec: {apiVersion: %s, command: bin/plugin, args: [t], interactiveMode: Never,
            provideClusterInfo: true, installHint: "Install it", env: [{name: COUNT, value: "%s"}]}\
        """
                .formatted(V1, folder.resolve("count"));
    }

    private long runs() throws IOException {
        return Files.readAllLines(folder.resolve("count")).size();
    }

    private Identity identity() {
        return Identity.of(files.address("https://x:1", "", user()));
    }

    @Test
    void aPluginIsRunOnceUntilItsCredentialEnds() throws IOException {
        plugin(token(",\"expirationTimestamp\":\"2999-01-01T00:00:00Z\""));
        Identity identity = identity();
        assertThat(identity.credential().authorization()).isEqualTo("Bearer t1");
        assertThat(identity.credential().authorization()).isEqualTo("Bearer t1");
        assertThat(runs()).isOne();
        assertThat(folder.resolve("count.info"))
                .hasContent(
                        """
                        {"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1",\
                        "spec":{"cluster":{"server":"https://x:1","config":null},\
                        "interactive":false}}\
                        """);
    }

    @Test
    void anOutdatedCredentialIsAskedForAgain() throws IOException {
        plugin(token(",\"expirationTimestamp\":\"2000-01-01T00:00:00Z\""));
        Identity identity = identity();
        assertThat(identity.credential().authorization()).isEqualTo("Bearer t1");
        assertThat(identity.credential().authorization()).isEqualTo("Bearer t2");
    }

    @Test
    void aRefusedCredentialIsAskedForOnceMore() throws IOException {
        plugin(token(""));
        try (var server =
                new FakeServer(
                        peer -> {
                            boolean good = peer.head().contains("Bearer t2\r\n");
                            peer.answer(good ? "200 OK" : "401 Unauthorized", "text/plain", "");
                        })) {
            String authority = "127.0.0.1:" + server.port();
            try (ApiServer api = ApiServer.at(files.clear(authority, "", user(), Overrides.NONE));
                    Reply reply = api.send(Request.get("/"))) {
                assertThat(reply.status()).isEqualTo(200);
            }
            assertThat(runs()).isEqualTo(2);
            assertThat(server.heads()).hasSize(2);
        }
    }

    @Test
    void aServerThatRefusesEveryCredentialIsBelieved() throws IOException {
        plugin(token(""));
        try (var server =
                new FakeServer(peer -> peer.answer("401 Unauthorized", "text/plain", ""))) {
            String authority = "127.0.0.1:" + server.port();
            try (ApiServer api = ApiServer.at(files.clear(authority, "", user(), Overrides.NONE));
                    Reply reply = api.send(Request.get("/"))) {
                assertThat(reply.status()).isEqualTo(401);
            }
            assertThat(runs()).isEqualTo(2);
        }
    }

    @Test
    void certificatesMayComeFromAPlugin() throws IOException {
        plugin(
                """
                echo '{"apiVersion":"%s","status":{"clientCertificateData":"C","clientKeyData":"K"}}'
                """
                        .formatted(V1));
        Credential credential = identity().credential();
        assertThat(credential.authorization()).isNull();
        assertThat(credential.certificate()).asString().isEqualTo("C");
        assertThat(credential.key()).asString().isEqualTo("K");
    }

    private void refused(String why) {
        assertThatThrownBy(() -> identity().credential())
                .isInstanceOf(KubeException.class)
                .hasMessage("Unable to connect to the server: getting credentials: " + why);
    }

    @Test
    void pluginsThatFailAreToldAsKubectlTells() throws IOException {
        String command = folder.resolve("bin/plugin").toString();
        refused("exec: fork/exec " + command + ": no such file or directory");
        plugin("echo sorry >&2; exit 3\n");
        refused("exec: executable " + command + " failed with exit code 3");
        assertThatThrownBy(() -> identity().credential())
                .extracting(e -> ((KubeException) e).next())
                .isEqualTo("sorry");
        plugin("");
        refused(
                "exec plugin is configured to use API version client.authentication.k8s.io/v1,"
                        + " plugin returned version client.authentication.k8s.io/__internal");
        plugin("echo '{\"apiVersion\":\"" + V1 + "\"}'\n");
        refused("exec plugin didn't return a status field");
        plugin("echo '{\"apiVersion\":\"" + V1 + "\",\"status\":{}}'\n");
        refused("exec plugin didn't return a token or cert/key pair");
    }

    @Test
    void pluginsThatCannotBeStartedAreToldAsKubectlTells() throws IOException {
        Path program = plugin("");
        String said = "exec: fork/exec " + program + ": ";
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rw-r--r--"));
        refused(said + "permission denied");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(program, "#!/no/such/interpreter -x\n");
        refused(said + "no such file or directory");
        Files.writeString(program, "echo hi\n");
        refused(said + "exec format error");
        assertThatThrownBy(() -> identity("./bin/plugin/x").credential())
                .hasMessageEndingWith("exec: fork/exec " + program + "/x: not a directory");
        assertThatThrownBy(() -> identity("no-such-plugin-at-all").credential())
                .hasMessageContaining(
                        "exec: executable no-such-plugin-at-all not found\n\nIt looks")
                .hasMessageEndingWith("#client-go-credential-plugins\n\nInstall it");
    }

    private Identity identity(String command) {
        String user = user().replace("command: bin/plugin", "command: " + command);
        return Identity.of(files.address("https://x:1", "", user));
    }

    @Test
    void aValueThatWouldEndItsLineIsNotSent() throws IOException {
        for (String user : List.of("token: \"a\\nb\"", "token: t, as: \"a\\tb\\r\"")) {
            String header = user.contains("as:") ? "Impersonate-User" : "Authorization";
            try (ApiServer api = ApiServer.at(files.address("https://127.0.0.1:1", "", user))) {
                assertThatThrownBy(() -> api.send(Request.get("/")))
                        .hasMessage(
                                "Unable to connect to the server: net/http: invalid header field"
                                        + " value for \""
                                        + header
                                        + "\"");
            }
        }
    }

    /** The words of kubectl 1.36 for answers of another type. */
    @Test
    void answersOfAnotherTypeAreToldAsKubectlTells() throws IOException {
        answered("'kind':'Foo','apiVersion':'%s'");
        refused(
                "decoding stdout: no kind \"Foo\" is registered for version \"%s\" in scheme"
                                .formatted(V1)
                        + " \"pkg/runtime/scheme.go:111\"");
        answered("'kind':'ExecCredential','apiVersion':'v1'");
        refused(
                "decoding stdout: no kind \"ExecCredential\" is registered for version \"v1\" in"
                        + " scheme \"pkg/runtime/scheme.go:111\"");
        answered("'kind':5");
        refused(
                "decoding stdout: couldn't get version/kind; json parse error: json: cannot"
                        + " unmarshal number into Go struct field .kind of type string");
        answered("'apiVersion':'%s','status':5");
        refused(
                "decoding stdout: json: cannot unmarshal number into Go struct field"
                        + " ExecCredential.status of type v1.ExecCredentialStatus");
        answered("'apiVersion':'%s','status':{'token':5}");
        refused(
                "decoding stdout: json: cannot unmarshal number into Go struct field"
                        + " ExecCredentialStatus.status.token of type string");
        answered("'apiVersion':'%s','status':{'TOKEN':'t'}");
        refused("exec plugin didn't return a token or cert/key pair");
        answered("'apiVersion':'%s','status':{'token':'t'}} more {");
        refused(
                "decoding stdout: couldn't get version/kind; json parse error: invalid character"
                        + " 'm' after top-level value");
    }

    private void answered(String fields) throws IOException {
        plugin("cat <<'E'\n{" + fields.formatted(V1).replace('\'', '"') + "}\nE\n");
    }

    @Test
    void whatAPluginSaysIsReadWhileItRuns() throws IOException {
        plugin("echo code >&2; until [ -e \"$COUNT.seen\" ]; do sleep 0.01; done\n" + token(""));
        var said = new ByteArrayOutputStream();
        OutputStream watcher =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        said.write(b);
                        Files.writeString(folder.resolve("count.seen"), "");
                    }
                };
        files.watched(watcher);
        assertThat(identity().credential().authorization()).isEqualTo("Bearer t1");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("code\n");
        plugin("echo sorry >&2; exit 3\n");
        assertThatThrownBy(() -> identity().credential())
                .extracting(e -> ((KubeException) e).next())
                .isNull();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("code\nsorry\n");
    }

    @Test
    void pluginsAnybodyCouldHaveWrittenAreNotRun() throws IOException {
        Path program = plugin(token(""));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xrwx"));
        refused(
                "exec: executable "
                        + program
                        + " is not run: "
                        + program
                        + " may be written by anybody");
        assertThat(folder.resolve("count")).doesNotExist();
    }

    @Test
    void pluginsThatMakeNoSenseAreToldAsKubectlTells() {
        assertThatThrownBy(
                        () ->
                                files.address(
                                        "https://x", "", "exec: {apiVersion: foo/v1, command: x}"))
                .hasMessage("error: exec plugin: invalid apiVersion \"foo/v1\"");
        assertThatThrownBy(
                        () ->
                                files.address(
                                        "https://x",
                                        "",
                                        "exec: {apiVersion: " + V1 + ", command: x}"))
                .hasMessage(
                        "error: interactiveMode must be specified for u to use exec authentication"
                                + " plugin");
    }
}
