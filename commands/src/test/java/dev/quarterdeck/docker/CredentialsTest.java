package dev.quarterdeck.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
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
        String header = new Credentials(ClientFiles.at(folder), environment).header(image);
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
        assertThat(new Credentials(ClientFiles.at(folder), environment).all())
                .isEqualTo(Map.of("h.test", Map.of("auth", "dTpz")));
    }

    private void helper(String script) throws IOException {
        Path program = folder.resolve("docker-credential-test");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
