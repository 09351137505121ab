package dev.quarterdeck.tui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.http.Transport;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.OpsException.Kind;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.util.Map;

@Tag("unit")
class TroublesTest {

    private static Trouble overTheNet(Kind kind, String message) {
        var address =
                new EngineAddress(
                        "tcp://box:2376",
                        new Transport.Tcp("box", 2376, null),
                        "",
                        Map.of(),
                        "",
                        "box");
        return new Troubles(address).of(new OpsException(kind, message));
    }

    @Test
    void namesTheGroupOneMustBelongTo(@TempDir Path folder) throws IOException {
        Path socket = Files.createFile(folder.resolve("docker.sock"));
        String group = Files.readAttributes(socket, PosixFileAttributes.class).group().getName();
        Trouble trouble =
                new Troubles(EngineAddress.unix(socket)).of(new OpsException(Kind.FORBIDDEN, "no"));
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.FORBIDDEN);
        assertThat(trouble.what()).isEqualTo("docker at unix://" + socket);
        assertThat(trouble.why()).contains("permission denied").contains(group);
        assertThat(trouble.next()).contains("start it as root");
    }

    @Test
    void tellsASocketWithoutAnEngineFromNoSocket(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("docker.sock");
        var troubles = new Troubles(EngineAddress.unix(socket));
        var refused = new OpsException(Kind.UNREACHABLE, "Cannot connect to the Docker daemon");
        assertThat(troubles.of(refused).why()).startsWith("there is no socket " + socket);
        Files.createFile(socket);
        assertThat(troubles.of(refused).why()).startsWith("connection refused");
    }

    @Test
    void sendsTlsTroubleToItsFiles() {
        Trouble trouble =
                overTheNet(Kind.UNREACHABLE, "error during connect: PKIX path building failed");
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.FAILED);
        assertThat(trouble.next()).contains("DOCKER_CERT_PATH");
    }

    @Test
    void saysThatALineBrokeOff() {
        Trouble trouble = overTheNet(Kind.UNREACHABLE, "error during connect: Get \"x\": EOF");
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.AWAY);
        assertThat(trouble.why()).isEqualTo("the connection broke off");
    }

    @Test
    void saysHowLongItWaited() {
        var address = EngineAddress.unix(Path.of("/nowhere"));
        Trouble trouble = new Troubles(address).of(Troubles.hanging(Duration.ofSeconds(5)));
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.HANGING);
        assertThat(trouble.why()).contains("no answer within 5 s");
    }

    @Test
    void advisesOnVersions() {
        Trouble trouble =
                overTheNet(
                        Kind.INVALID,
                        "Error response from daemon: client version 1.24 is too old. Minimum"
                                + " supported API version is 1.44");
        assertThat(trouble.why()).startsWith("client version 1.24 is too old");
        assertThat(trouble.next()).contains("DOCKER_API_VERSION");
    }
}
