package dev.quarterdeck.tui.live;

import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.http.Transport;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;

/** Says in plain words why an engine cannot be used, and what to type. */
final class Troubles {

    private static final String DAEMON = "Error response from daemon: ";
    private static final Path USUAL = Path.of("/var/run/docker.sock");
    private static final String OTHER =
            "look at DOCKER_HOST and docker context ls, or start the engine that listens there";
    private static final String START = "sudo systemctl start docker";

    private final EngineAddress address;

    Troubles(EngineAddress address) {
        this.address = address;
    }

    /** An engine that accepts connections and says nothing. */
    static OpsException hanging(Duration waited) {
        return new OpsException(
                OpsException.Kind.TIMEOUT, "no answer within " + seconds(waited) + " s");
    }

    /** An engine that ended what should have gone on. */
    static OpsException brokenOff() {
        return new OpsException(
                OpsException.Kind.UNREACHABLE, "error during connect: the connection broke off");
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? "" + duration.toSeconds()
                : "" + duration.toMillis() / 1000.0;
    }

    Trouble of(RuntimeException failure) {
        if (!(failure instanceof OpsException known)) {
            return trouble(Trouble.Kind.FAILED, "its answer makes no sense", "docker version");
        }
        return switch (known.kind()) {
            case TIMEOUT -> hanging(known);
            case FORBIDDEN -> forbidden(known);
            case UNREACHABLE -> away(known);
            case INVALID, NOT_FOUND, CONFLICT, FAILED -> refused(known);
        };
    }

    private Trouble trouble(Trouble.Kind kind, String why, String next) {
        return new Trouble(kind, "docker at " + address.host(), why, next);
    }

    private Trouble hanging(OpsException failure) {
        return trouble(
                Trouble.Kind.HANGING,
                "it takes connections and does not answer: " + failure.what(),
                "journalctl -u docker -n 50, then sudo systemctl restart docker");
    }

    private Trouble forbidden(OpsException failure) {
        return address.transport() instanceof Transport.Unix(Path socket)
                ? trouble(Trouble.Kind.FORBIDDEN, mayNotUse(socket), join(socket))
                : trouble(Trouble.Kind.FORBIDDEN, failure.what(), advice(failure, "docker login"));
    }

    private static String mayNotUse(Path socket) {
        String group = group(socket);
        return "permission denied: "
                + socket
                + (group == null ? " may not be opened by you" : " is for root and group " + group);
    }

    private static String join(Path socket) {
        String group = group(socket);
        return group == null || group.equals("root")
                ? "start it as root"
                : "sudo usermod -aG " + group + " $USER, then log in again; or start it as root";
    }

    private static @Nullable String group(Path socket) {
        try {
            return Files.readAttributes(socket, PosixFileAttributes.class).group().getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            return null;
        }
    }

    private Trouble away(OpsException failure) {
        if (failure.what().startsWith("error during connect")) {
            return overTheNet(failure);
        }
        return address.transport() instanceof Transport.Unix(Path socket)
                ? trouble(Trouble.Kind.AWAY, notThere(socket), socket.equals(USUAL) ? START : OTHER)
                : trouble(Trouble.Kind.AWAY, "nobody listens there", advice(failure, START));
    }

    private static String notThere(Path socket) {
        return Files.exists(socket)
                ? "connection refused: the socket is there, but no engine behind it"
                : "there is no socket " + socket + ": no engine runs, or it listens elsewhere";
    }

    private Trouble overTheNet(OpsException failure) {
        String why = failure.what();
        boolean secret = why.contains("TLS") || why.contains("ertificate") || why.contains("PKIX");
        return secret
                ? trouble(
                        Trouble.Kind.FAILED, why, "look at DOCKER_TLS_VERIFY and DOCKER_CERT_PATH")
                : trouble(Trouble.Kind.AWAY, brief(why), advice(failure, "docker context ls"));
    }

    private static String brief(String why) {
        return why.endsWith("EOF") || why.endsWith("broke off") ? "the connection broke off" : why;
    }

    private Trouble refused(OpsException failure) {
        boolean version = failure.what().contains("API version");
        return trouble(
                Trouble.Kind.FAILED,
                failure.what().replace(DAEMON, ""),
                version
                        ? "unset DOCKER_API_VERSION, or update qd or the engine"
                        : advice(failure, "docker version"));
    }

    private static String advice(OpsException failure, String otherwise) {
        String next = failure.next();
        return next == null ? otherwise : next;
    }
}
