package dev.quarterdeck.docker;

import dev.quarterdeck.http.Failures;
import dev.quarterdeck.http.MalformedReplyException;
import dev.quarterdeck.http.NoPortException;
import dev.quarterdeck.http.ProxyException;
import dev.quarterdeck.http.TlsMaterialException;
import dev.quarterdeck.http.TlsWords;
import dev.quarterdeck.http.Transport;
import dev.quarterdeck.model.OpsException.Kind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;

import javax.net.ssl.SSLException;

/** Failures of the connection in the docker client's words. */
final class Unreachable implements Failures {
    private static final String START = "systemctl start docker";

    private final EngineAddress address;
    private final Transport road;

    /** Failures on one of the roads to an engine. */
    Unreachable(EngineAddress address, Transport road) {
        this.address = address;
        this.road = road;
    }

    @Override
    public EngineException because(String method, String url, IOException cause) {
        String request = goMethod(method) + " \"" + url + "\": ";
        String reason = reason(cause);
        if (cause instanceof TlsMaterialException unusable) {
            return TlsObjection.unusable(key(), unusable);
        }
        if (cause instanceof MalformedReplyException) {
            return new EngineException(Kind.UNREACHABLE, malformed(request + reason), null, cause);
        }
        if (reason.contains("ermission denied")) {
            return denied(request, cause);
        }
        boolean dialled = address.transport() instanceof Transport.Unix && dialling(cause);
        if (dialled || refused(cause)) {
            return notRunning(cause);
        }
        return new EngineException(
                Kind.UNREACHABLE,
                "error during connect: " + request + detail(cause, reason),
                null,
                cause);
    }

    @Override
    public EngineException cut(IOException cause) {
        return new EngineException(Kind.UNREACHABLE, "unexpected EOF", null, cause);
    }

    @Override
    public EngineException late(Duration deadline, boolean answered) {
        return new EngineException(
                Kind.TIMEOUT,
                "The Docker daemon at "
                        + address.host()
                        + " did not answer within "
                        + deadline.toSeconds()
                        + "s.",
                "systemctl status docker",
                null);
    }

    private EngineException notRunning(IOException cause) {
        return new EngineException(
                Kind.UNREACHABLE,
                "Cannot connect to the Docker daemon at "
                        + address.host()
                        + ". Is the docker daemon running?",
                START,
                cause);
    }

    private EngineException denied(String request, IOException cause) {
        return new EngineException(
                Kind.FORBIDDEN,
                "permission denied while trying to connect to the Docker daemon socket at "
                        + address.host()
                        + ": "
                        + request
                        + "dial "
                        + address.transport().dialled()
                        + ": connect: permission denied",
                "sudo usermod -aG docker $USER",
                cause);
    }

    private String malformed(String text) {
        boolean clear =
                address.transport() instanceof Transport.Tcp(var h, var p, var tls) && tls == null;
        return clear || address.transport() instanceof Transport.Unix
                ? text + ".\n* Are you trying to connect to a TLS-enabled daemon without TLS?"
                : "error during connect: " + text;
    }

    private String detail(IOException cause, String reason) {
        if (cause instanceof UnknownHostException && host() != null) {
            return through() + "dial tcp: lookup " + dialled() + ": no such host";
        }
        if (cause instanceof NoPortException) {
            return through() + "dial tcp: " + reason;
        }
        return cause instanceof SSLException broken ? secured(broken, reason) : reason;
    }

    private byte @Nullable [] key() {
        return address.transport() instanceof Transport.Tcp(var host, var port, var tls)
                        && tls != null
                ? tls.key()
                : null;
    }

    private @Nullable String host() {
        return address.transport() instanceof Transport.Tcp(var host, var port, var tls)
                ? host
                : null;
    }

    private @Nullable String dialled() {
        return road instanceof Transport.Tunnel tunnel ? tunnel.proxy().host() : host();
    }

    private String through() {
        return road instanceof Transport.Tunnel ? "proxyconnect tcp: " : "";
    }

    private String secured(SSLException broken, String reason) {
        String host = host();
        String words = new TlsWords(host == null ? "" : host, broken).reason();
        return reason.contains("bad_certificate")
                ? "the server probably has client authentication (--tlsverify) enabled; check your"
                        + " TLS client certification settings: "
                        + words
                : words;
    }

    /** Whether the socket could not be opened, rather than that it broke while talking. */
    private static boolean dialling(IOException cause) {
        return cause instanceof ConnectException
                || cause.getClass() == java.net.SocketException.class
                        && !reason(cause).contains("reset")
                        && !reason(cause).contains("roken pipe");
    }

    private static boolean refused(IOException cause) {
        return cause instanceof SocketTimeoutException
                || reason(cause).contains("refused")
                        && (cause instanceof ConnectException || cause instanceof ProxyException);
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        if (message == null || cause instanceof java.io.EOFException) {
            return "EOF";
        }
        return message;
    }

    private static String goMethod(String method) {
        return method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT);
    }
}
