package dev.quarterdeck.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.http.Tls;
import dev.quarterdeck.http.Transport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

@Tag("unit")
class EngineAddressTest {
    @TempDir private Path home;

    private EngineAddress resolve(Map<String, String> environment) {
        return EngineAddress.resolve(environment, null, null, home);
    }

    @Test
    void withoutAnyWordItIsTheUsualSocket() {
        EngineAddress address = resolve(Map.of());
        assertThat(address.host()).isEqualTo("unix:///var/run/docker.sock");
        assertThat(address.transport())
                .isEqualTo(new Transport.Unix(Path.of("/var/run/docker.sock")));
        assertThat(address.context()).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource({
        "tcp://,             tcp://localhost:2375",
        "10.0.0.1,           tcp://10.0.0.1:2375",
        "tcp://h:99,         tcp://h:99",
        "tcp://h:99/base,    tcp://h:99/base",
        "tcp://[::1]:,       tcp://[::1]:2375",
        "::1,                tcp://[::1]:2375",
        ":99,                tcp://localhost:99",
        "unix://,            unix:///var/run/docker.sock",
        "unix:///x,          unix:///x",
        "' unix:///y ',      unix:///y",
    })
    void completesWhatIsLeftOut(String given, String complete) {
        assertThat(resolve(Map.of("DOCKER_HOST", given)).host()).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource({
        "foo://x,             invalid bind address format: foo://x",
        "tcp://a:b,           'parse \"tcp://a:b\": invalid port \":b\" after host'",
        "unix://tcp://x,      'invalid proto, expected unix: tcp://x'",
        "tcp://unix://x,      'invalid proto, expected tcp: unix://x'",
    })
    void refusesInTheDockerClientsWords(String given, String why) {
        assertThatThrownBy(() -> resolve(Map.of("DOCKER_HOST", given)))
                .hasMessage("Failed to initialize: unable to resolve docker endpoint: " + why);
    }

    @Test
    void aHostAndAContextContradict() {
        assertThatThrownBy(() -> EngineAddress.resolve(Map.of(), "unix:///x", "y", home))
                .hasMessage("conflicting options: cannot specify both --host and --context");
    }

    @Test
    void twoHostsAreOneTooMany() {
        var options = new EngineOptions(List.of("a", "b"), "", TlsOptions.NONE);
        assertThatThrownBy(
                        () ->
                                EngineAddress.resolve(
                                        options, Map.of(), ClientFiles.of(Map.of(), home)))
                .hasMessageEndingWith("unable to resolve docker endpoint: Specify only one -H");
    }

    @Test
    void sshIsNotSupportedAndSaysWhatToDo() {
        assertThatThrownBy(() -> resolve(Map.of("DOCKER_HOST", "ssh://me@there")))
                .hasMessageContaining("ssh addresses are not supported")
                .extracting(e -> ((EngineException) e).next())
                .asString()
                .contains("ssh -nNT -L", "me@there");
    }

    @Test
    void aContextIsFoundByFlagVariableOrConfiguration() throws Exception {
        context("work", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://w:1\"}}}");
        assertThat(EngineAddress.resolve(Map.of(), null, "work", home).host())
                .isEqualTo("tcp://w:1");
        assertThat(resolve(Map.of("DOCKER_CONTEXT", "work")).context()).isEqualTo("work");
        write(home.resolve(".docker/config.json"), "{\"currentContext\":\"work\"}");
        assertThat(resolve(Map.of()).host()).isEqualTo("tcp://w:1");
        assertThat(resolve(Map.of("DOCKER_HOST", "unix:///x")).host()).isEqualTo("unix:///x");
    }

    @Test
    void aMissingContextIsNamedWithItsFile() {
        assertThatThrownBy(() -> EngineAddress.resolve(Map.of(), null, "nope", home))
                .hasMessageStartingWith(
                        "Failed to initialize: unable to resolve docker endpoint: context \"nope\":"
                                + " context not found: open ")
                .hasMessageContaining(
                        "/meta/ca3704aa0b06f5954c79ee837faa152d84d6b2d42838f0637a15eda8337dbdce/");
    }

    @Test
    void aContextBringsItsCertificates() throws Exception {
        context("safe", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://s:2376\"}}}");
        write(home.resolve(".docker/contexts/tls/" + hash("safe") + "/docker/ca.pem"), "CA");
        assertThat(tls(EngineAddress.resolve(Map.of(), null, "safe", home)).authority())
                .isEqualTo(new byte[] {'C', 'A'});
    }

    @Test
    void verifyingWantsAnAuthority() throws IOException {
        Map<String, String> environment = Map.of("DOCKER_TLS_VERIFY", "1");
        assertThatThrownBy(() -> resolve(environment))
                .hasMessageEndingWith(
                        "open " + home + "/.docker/ca.pem: no such file or directory");
        write(home.resolve(".docker/ca.pem"), "CA");
        EngineAddress address = resolve(environment);
        assertThat(address.host()).isEqualTo("tcp://localhost:2376");
        assertThat(tls(address).skipVerify()).isFalse();
    }

    @Test
    void certificatesMayLieElsewhere() throws IOException {
        write(home.resolve("certs/ca.pem"), "CA");
        EngineAddress address =
                resolve(
                        Map.of(
                                "DOCKER_TLS", "1",
                                "DOCKER_HOST", "tcp://h:1",
                                "DOCKER_CERT_PATH", home.resolve("certs").toString()));
        assertThat(tls(address).skipVerify()).isTrue();
        assertThat(tls(address).key()).isNull();
    }

    @Test
    void theApiVersionCanBePinned() {
        assertThat(resolve(Map.of("DOCKER_API_VERSION", "v1.40")).pinnedVersion())
                .isEqualTo("1.40");
    }

    @Test
    void aBrokenConfigurationIsAWarning() throws IOException {
        write(home.resolve(".docker/config.json"), "{");
        assertThat(ClientFiles.of(Map.of(), home).warning())
                .startsWith("WARNING: Error parsing config file (");
        assertThat(resolve(Map.of()).host()).isEqualTo("unix:///var/run/docker.sock");
    }

    private static Tls tls(EngineAddress address) {
        if (address.transport() instanceof Transport.Tcp(var host, var port, var tls)
                && tls != null) {
            return tls;
        }
        throw new AssertionError("no TLS: " + address);
    }

    private void context(String name, String json) throws Exception {
        write(home.resolve(".docker/contexts/meta/" + hash(name) + "/meta.json"), json);
    }

    private static String hash(String name) throws NoSuchAlgorithmException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
