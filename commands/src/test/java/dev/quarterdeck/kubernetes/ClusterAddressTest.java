package dev.quarterdeck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.http.Proxy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

@Tag("unit")
class ClusterAddressTest {
    @TempDir private Path folder;

    private Kubeconfigs files;

    @BeforeEach
    void prepare() {
        files = new Kubeconfigs(folder);
    }

    private static Overrides.Builder flags() {
        return new Overrides.Builder();
    }

    private ClusterAddress with(Overrides.Builder flags) {
        return files.address(
                "https://one:6443/base/", "tls-server-name: name", "token: t", flags.build());
    }

    @Test
    void aContextLeadsToClusterAndUser() {
        ClusterAddress address = with(flags());
        assertThat(address.context()).isEqualTo("c");
        assertThat(address.namespace()).isEqualTo("default");
        assertThat(address.server())
                .isEqualTo(new ServerUrl(true, "one", 6443, "one:6443", "/base"));
        assertThat(address.trust().serverName()).isEqualTo("name");
        assertThat(address.user().token()).isEqualTo("t");
        assertThat(address.compressed()).isTrue();
        assertThat(address.timeout()).isNull();
    }

    @Test
    void flagsOverrule() {
        ClusterAddress address =
                with(
                        flags().server("https://10.0.0.1:8443")
                                .token("other")
                                .namespace("shop")
                                .as("jane")
                                .asUid("7")
                                .asGroups(List.of("a", "b"))
                                .timeout("1m30s")
                                .uncompressed(true));
        assertThat(address.server().text()).isEqualTo("https://10.0.0.1:8443");
        assertThat(address.trust().serverName()).isNull();
        assertThat(address.user().token()).isEqualTo("other");
        assertThat(address.namespace()).isEqualTo("shop");
        assertThat(address.timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(address.compressed()).isFalse();
        assertThat(address.impersonation().headers())
                .containsExactly(
                        Map.entry("Impersonate-User", "jane"),
                        Map.entry("Impersonate-Uid", "7"),
                        Map.entry("Impersonate-Group", "a"),
                        Map.entry("Impersonate-Group", "b"));
    }

    @Test
    void whatDoesNotExistIsToldAsKubectlTells() {
        assertThatThrownBy(() -> with(flags().context("nope")))
                .hasMessage(
                        "Error in configuration: context was not found for specified context:"
                                + " nope");
        assertThatThrownBy(() -> with(flags().cluster("nope")))
                .hasMessage("error: no server found for cluster \"nope\"");
        assertThatThrownBy(() -> with(flags().user("nope")))
                .hasMessage("error: auth info \"nope\" does not exist");
    }

    @Test
    void contradictionsAreToldAsKubectlTells() {
        files.write("ca", "PEM");
        assertThatThrownBy(() -> with(flags().skipVerify(true).authority("ca")))
                .hasMessage(
                        "error: specifying a root certificates file with the insecure flag is not"
                                + " allowed");
        assertThatThrownBy(() -> with(flags().asUid("x")))
                .hasMessage(
                        "error: requesting uid, groups or user-extra for u without impersonating a"
                                + " user");
        assertThatThrownBy(() -> with(flags().name("x")))
                .hasMessage(
                        "error: more than one authentication method found for u; found [token"
                                + " basicAuth], only one is allowed");
        assertThatThrownBy(() -> with(flags().timeout("foo")))
                .hasMessageStartingWith("error: Invalid timeout value.");
        assertThatThrownBy(() -> with(flags().server("localhost/x")))
                .hasMessage("error: host must be a URL or a host:port pair: \"localhost/x\"");
        assertThatThrownBy(() -> with(flags().server("ftp://x")))
                .hasMessage("Unable to connect to the server: unsupported protocol scheme \"ftp\"");
    }

    @Test
    void missingFilesAreToldTogether() {
        assertThatThrownBy(
                        () ->
                                files.address(
                                        "https://x",
                                        "",
                                        "client-certificate: /nope/c, client-key: /nope/k"))
                .hasMessage(
                        """
                        Error in configuration:\s
                        * unable to read client-cert /nope/c for u due to open /nope/c: no such\
                         file or directory
                        * unable to read client-key /nope/k for u due to open /nope/k: no such\
                         file or directory\
                        """);
        assertThatThrownBy(() -> files.address("https://x", "certificate-authority: /nope/ca", ""))
                .hasMessage(
                        "error: unable to read certificate-authority /nope/ca for k due to open"
                                + " /nope/ca: no such file or directory");
        assertThatThrownBy(() -> files.address("https://x", "", "tokenFile: /nope/t"))
                .hasMessage("error: open /nope/t: no such file or directory");
    }

    @Test
    void distrustByFlagDropsTheAuthority() {
        files.write("ca", "PEM");
        ClusterAddress address =
                files.address(
                        "https://x",
                        "certificate-authority: ca",
                        "",
                        flags().skipVerify(true).build());
        assertThat(address.trust().skipVerify()).isTrue();
        assertThat(address.trust().authority()).isNull();
    }

    @Test
    void noFlagTurnsOffWhatAKubeconfigTurnsOn() {
        ClusterAddress address =
                files.address(
                        "https://x",
                        "insecure-skip-tls-verify: true, disable-compression: true",
                        "",
                        flags().skipVerify(false).uncompressed(false).build());
        assertThat(address.trust().skipVerify()).isTrue();
        assertThat(address.compressed()).isFalse();
    }

    @Test
    void anAuthorityByFlagEndsDistrust() {
        files.write("ca", "PEM");
        ClusterAddress address =
                files.address(
                        "https://x",
                        "insecure-skip-tls-verify: true",
                        "",
                        flags().authority("ca").build());
        assertThat(address.trust().skipVerify()).isFalse();
        assertThat(address.trust().authority()).asString().isEqualTo("PEM");
    }

    @Test
    void credentialsAreNotForServersInTheClear() {
        ClusterAddress address = with(flags().server("http://one").as("jane"));
        assertThat(address.user()).isEqualTo(UserEntry.NOBODY);
        assertThat(address.impersonation().user()).isEqualTo("jane");
    }

    @Test
    void aTokenInAFileComesBeforeOneOfAFlag() {
        files.write("token", "filed");
        ClusterAddress address =
                files.address("https://x", "", "tokenFile: token", flags().token("given").build());
        assertThat(Identity.of(address).credential().authorization()).isEqualTo("Bearer filed");
        assertThatThrownBy(
                        () ->
                                files.address(
                                        "https://x",
                                        "",
                                        "tokenFile: token",
                                        flags().name("given").build()))
                .hasMessage("error: username/password or bearer token may be set, but not both");
    }

    @Test
    void theEnvironmentNamesTheServerWhereNothingElseDoes() {
        files.variable("KUBERNETES_MASTER", "http://master:1");
        files.write("empty", "");
        KubeConfig config = files.read("empty");
        assertThat(
                        ClusterAddress.resolve(config, Overrides.NONE, files.surroundings())
                                .server()
                                .text())
                .isEqualTo("http://master:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "https://10.1.2.3 | http://proxy:3128 |  | proxy:3128",
                "https://10.1.2.3 | proxy |  | proxy:80",
                "http://10.1.2.3 | http://proxy:3128 |  | none",
                "https://127.0.0.1 | http://proxy:3128 |  | none",
                "https://localhost:6443 | http://proxy:3128 |  | none",
                "https://10.1.2.3 | http://proxy:3128 | 10.0.0.0/8 | none",
                "https://11.1.2.3 | http://proxy:3128 | 10.0.0.0/8 | proxy:3128",
                "https://a.example.com | http://proxy:3128 | foo, example.com | none",
                "https://example.com | http://proxy:3128 | .example.com | proxy:3128",
                "https://a.example.com | http://proxy:3128 | *.example.com | none",
                "https://a.example.com:6443 | http://proxy:3128 | a.example.com:443 | proxy:3128",
                "https://a.example.com | http://proxy:3128 | * | none",
                "https://[fd00::1]:6443 | my_proxy:3128 | [fd00::2]:6443 | my_proxy:3128",
                "https://[fd00::1]:6443 | http://proxy:3128 | [fd00::1]:6443 | none",
                "https://[fd00::1]:6443 | http://proxy:3128 | [fd00:0::1]:443 | proxy:3128",
                "https://[fd00::1] | http://proxy:3128 | fd00::1 | none",
                "https://[fd00::1] | http://proxy:3128 | [fd00::1] | proxy:3128",
                "https://[fd00::1] | http://proxy:3128 | fd00::/8 | none",
                "https://[::ffff:10.1.2.3] | http://proxy:3128 | 10.0.0.0/8 | none",
                "https://[::1]:6443 | http://proxy:3128 |  | none",
                "https://10.1.2.3 | http://proxy:3128 | 010.1.2.3, 3 | proxy:3128",
                "https://LOCALHOST | http://proxy:3128 |  | proxy:3128",
                "https://A.EXAMPLE.com | http://proxy:3128 | a.Example.COM | none",
                "https://a.example.com. | http://proxy:3128 | a.example.com | proxy:3128",
                "https://xexample.com | http://proxy:3128 | example.com | proxy:3128",
                "https://b\u00fccher.test | http://proxy:3128 | b\u00fccher.test | none",
                "https://10.1.2.3 | http://[fd00::9]:3128 |  | fd00::9:3128",
                "https://10.1.2.3 | socks5://proxy |  | proxy:1080",
                "https://10.1.2.3 | https://proxy |  | proxy:443",
                "https://10.1.2.3 | http://proxy:x |  | http:80"
            })
    void proxiesComeFromTheEnvironment(
            String server, String proxy, String except, String expected) {
        files.variable("HTTPS_PROXY", proxy).variable("no_proxy", except == null ? "" : except);
        Proxy found = files.address(server, "", "").proxy();
        assertThat(found == null ? null : found.host() + ":" + found.port()).isEqualTo(expected);
    }

    @Test
    void theKubeconfigsProxyComesFirst() {
        files.variable("HTTPS_PROXY", "http://other");
        ClusterAddress address =
                files.address("https://127.0.0.1", "proxy-url: \"http://me:pw@proxy:8080\"", "");
        assertThat(address.proxy()).isEqualTo(new Proxy("http", "proxy", 8080, "me", "pw"));
        assertThatThrownBy(() -> files.address("https://x", "proxy-url: \"127.0.0.1:1\"", ""))
                .hasMessage(
                        "error: invalid 'proxy-url' \"127.0.0.1:1\" for cluster \"k\": could not"
                                + " parse: 127.0.0.1:1");
    }

    /** Whatever is wrong with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:secret@my_proxy:x",
                "http://me:sec/ret@proxy:80",
                "http://me:sec%zzret@proxy",
                "http://me:sec ret@proxy",
                "http://me:secret@[::1",
                "me:secret@proxy",
                "gopher://me:secret@proxy"
            })
    void noProxysPasswordIsTold(String proxy) {
        assertThatThrownBy(() -> files.address("https://x", "proxy-url: \"" + proxy + "\"", ""))
                .isInstanceOf(KubeException.class)
                .hasMessageStartingWith("error: invalid 'proxy-url' \"")
                .message()
                .doesNotContain("sec", "ret@");
        files.variable("HTTPS_PROXY", proxy);
        Proxy found = files.address("https://x", "", "").proxy();
        assertThat(String.valueOf(found)).doesNotContain("sec", "ret@");
    }
}
