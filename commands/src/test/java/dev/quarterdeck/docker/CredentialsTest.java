package dev.quarterdeck.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;

@Tag("unit")
class CredentialsTest {
    private static final ImageName IMAGE = ImageName.parse("registry.test:5000/a/b");

    @TempDir private Path folder;

    private String sent(String config, ImageName image) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);
        var environment = Map.of("PATH", folder + ":/usr/bin:/bin");
        String header =
                new Credentials(
                                ClientFiles.at(folder),
                                environment,
                                OutputStream.nullOutputStream())
                        .header(image);
        return new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
    }

    @Test
    void nothingKnownIsSaidAsWell() throws IOException {
        assertThat(sent("{}", IMAGE)).isEqualTo("{}");
    }

    @Test
    void theFileKeepsNamesAndPasswords() throws IOException {
        String auth = Base64.getEncoder().encodeToString("me:p:w".getBytes(StandardCharsets.UTF_8));
        String config = "{\"auths\":{\"https://registry.test:5000/v2/\":{\"auth\":\"%s\"}}}";
        assertThat(sent(config.formatted(auth), IMAGE))
                .isEqualTo(
                        "{\"username\":\"me\",\"password\":\"p:w\","
                                + "\"serveraddress\":\"https://registry.test:5000/v2/\"}");
    }

    @Test
    void theHubHasAKeyOfItsOwn() throws IOException {
        String config = "{\"auths\":{\"https://index.docker.io/v1/\":{\"identitytoken\":\"t\"}}}";
        assertThat(sent(config, ImageName.parse("busybox")))
                .isEqualTo(
                        "{\"serveraddress\":\"https://index.docker.io/v1/\","
                                + "\"identitytoken\":\"t\"}");
    }

    @Test
    void aHelperIsAsked() throws IOException {
        helper(
                "read r; echo"
                    + " \"{\\\"ServerURL\\\":\\\"$r\\\",\\\"Username\\\":\\\"u\\\",\\\"Secret\\\":\\\"$r\\\"}\"");
        assertThat(sent("{\"credsStore\":\"test\"}", IMAGE))
                .isEqualTo(
                        "{\"username\":\"u\",\"password\":\"registry.test:5000\","
                                + "\"serveraddress\":\"registry.test:5000\"}");
    }

    @Test
    void aHelperMayHoldAToken() throws IOException {
        helper("echo '{\"Username\":\"<token>\",\"Secret\":\"s\"}'");
        assertThat(sent("{\"credHelpers\":{\"registry.test:5000\":\"test\"}}", IMAGE))
                .isEqualTo("{\"serveraddress\":\"registry.test:5000\",\"identitytoken\":\"s\"}");
    }

    @Test
    void aHelperThatFailsOrIsMissingLeavesUsWithout() throws IOException {
        helper("echo 'credentials not found in native keychain'; exit 1");
        assertThat(sent("{\"credsStore\":\"test\"}", IMAGE)).isEqualTo("{}");
        assertThat(sent("{\"credsStore\":\"missing\"}", IMAGE)).isEqualTo("{}");
    }

    @Test
    void allThatAreKeptAreCollected() throws IOException {
        helper(
                "case $1 in list) echo '{\"h.test\":\"u\"}';;"
                        + " get) echo '{\"Username\":\"u\",\"Secret\":\"s\"}';; esac");
        String config =
                "{\"auths\":{\"empty.test\":{}},\"credHelpers\":{\"empty.test\":\"missing\"},"
                        + "\"credsStore\":\"test\"}";
        Files.writeString(folder.resolve("config.json"), config);
        var environment = Map.of("PATH", folder + ":/usr/bin:/bin");
        assertThat(
                        new Credentials(
                                        ClientFiles.at(folder),
                                        environment,
                                        OutputStream.nullOutputStream())
                                .all())
                .isEqualTo(Map.of("h.test", Map.of("auth", "dTpz")));
    }

    /** By the rule of parseEnvConfig ({@code cli/config/configfile/file.go}). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"auths\":{\"registry.test:5000\":{\"auth\":\"ZW52X3VzZXI6ZW52X3Bhc3M=\"}}}|env_user|",
                "{\"auths\":{\"other.test\":{\"auth\":\"ZW52X3VzZXI6ZW52X3Bhc3M=\"}}}|file|",
                "{}|file|",
                "~ ~|file|",
                "{\"auths\":{\"registry.test:5000\":{\"auth\":\"\"}}}|file|DOCKER_AUTH_CONFIG"
                        + " environment variable is missing key `auth` for registry.test:5000",
                "{\"auths\":{\"a\":{\"auth\":\"eDp5\"}}}{}|file|DOCKER_AUTH_CONFIG does not support"
                        + " more than one JSON object",
                "{\"auths\":{\"a\":{\"username\":\"x\"}}}|file|json: unknown field \"username\"",
                "{\"auths\":{\"a\":{\"auth\":\"b\"}}}|file|illegal base64 data at input byte 0",
                "{\"auths\":{\"a\":{\"auth\":\"eA==\"}}}|file|Invalid auth configuration file",
                "{\"auths\":5}|file|json: cannot unmarshal number into Go struct field"
                        + " configEnv.auths of type map[string]configfile.configEnvAuth",
                "{\"auths\":|file|unexpected EOF"
            })
    void aVariableStandsBeforeTheFile(String variable, String user, @Nullable String error)
            throws IOException {
        Files.writeString(
                folder.resolve("config.json"),
                "{\"auths\":{\"registry.test:5000\":{\"username\":\"file\"}}}");
        var said = new ByteArrayOutputStream();
        var environment = Map.of("DOCKER_AUTH_CONFIG", variable);
        var credentials = new Credentials(ClientFiles.at(folder), environment, said);
        byte[] sent = Base64.getUrlDecoder().decode(credentials.header(IMAGE));
        assertThat(new String(sent, StandardCharsets.UTF_8)).contains("\"" + user + "\"");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        error == null
                                ? ""
                                : "Failed to create credential store from DOCKER_AUTH_CONFIG:  "
                                        + error
                                        + "\n");
    }

    @Test
    void aFileThatCannotBeOpenedIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "");
        assertThat(ClientFiles.at(file.resolve("x")).warning())
                .isEqualTo(
                        "WARNING: Error loading config file: open "
                                + file
                                + "/x/config.json: not a directory");
        Files.createDirectories(folder.resolve("d/config.json"));
        assertThat(ClientFiles.at(folder.resolve("f/../d")).warning())
                .isEqualTo(
                        "WARNING: Error parsing config file (%1$s): read %1$s: is a directory"
                                .formatted(folder.resolve("d/config.json")));
    }

    private void helper(String script) throws IOException {
        Path program = folder.resolve("docker-credential-test");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
