package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.Failures;
import dev.quarterdeck.http.HandshakeTimeoutException;
import dev.quarterdeck.http.MalformedReplyException;
import dev.quarterdeck.http.NoPortException;
import dev.quarterdeck.http.ProxyException;
import dev.quarterdeck.http.ProxyHandshakeException;
import dev.quarterdeck.http.TlsMaterialException;
import dev.quarterdeck.http.TlsWords;
import dev.quarterdeck.model.OpsException.Kind;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;

import javax.net.ssl.SSLException;

/** Failures of the connection to an API server, in kubectl's words. */
final class ServerFailures implements Failures {
    private static final String UNABLE = "Unable to connect to the server: ";
    private static final String LOOK = "crictl ps -a --name kube-apiserver";

    private final ClusterAddress address;

    ServerFailures(ClusterAddress address) {
        this.address = address;
    }

    @Override
    public KubeException because(String method, String url, IOException cause) {
        String reason = reason(cause);
        if (reason.contains("refused") && refused(cause)) {
            return new KubeException(
                    Kind.UNREACHABLE,
                    "The connection to the server "
                            + address.server().authority()
                            + " was refused - did you specify the right host or port?",
                    LOOK,
                    cause);
        }
        if (cause instanceof TlsMaterialException unusable) {
            return new KubeException(Kind.INVALID, material(unusable), null, cause);
        }
        if (cause instanceof SSLException broken) {
            boolean byProxy = cause instanceof ProxyHandshakeException;
            String name = byProxy ? dialledHost() : certified();
            String why = new TlsWords(name, broken).reason();
            String whole = UNABLE + (byProxy ? throughProxy() : "") + why;
            return new KubeException(Kind.UNREACHABLE, whole, TlsAdvice.of(why), cause);
        }
        return unreachable(cause, reason);
    }

    /** The name that the server's certificate should hold. */
    private String certified() {
        String given = address.trust().serverName();
        String host = address.server().dialled();
        boolean brackets = address.proxy() != null && host.indexOf(':') >= 0;
        return given != null ? given : brackets ? "[" + host + "]" : host;
    }

    private KubeException unreachable(IOException cause, String reason) {
        if (cause instanceof UnknownHostException) {
            String host = dialledHost();
            return unable(
                    throughProxy() + "dial tcp: lookup " + host + ": no such host",
                    "getent hosts " + host,
                    cause);
        }
        if (cause instanceof NoPortException) {
            return unable(throughProxy() + "dial tcp: " + reason, null, cause);
        }
        if (cause instanceof HandshakeTimeoutException
                || cause instanceof MalformedReplyException
                || cause instanceof ProxyException) {
            return unable(reason, null, cause);
        }
        if (cause instanceof SocketTimeoutException || reason.contains("timed out")) {
            return unable(throughProxy() + "dial tcp " + dialled() + ": i/o timeout", LOOK, cause);
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return unable(
                    throughProxy() + "dial tcp " + dialled() + ": connect: " + system(reason),
                    null,
                    cause);
        }
        return unable(broken(cause, reason), LOOK, cause);
    }

    private static KubeException unable(String why, @Nullable String next, IOException cause) {
        return new KubeException(Kind.UNREACHABLE, UNABLE + why, next, cause);
    }

    /** How Go tells of a connection that ended while an answer was waited for. */
    private static String broken(IOException cause, String reason) {
        if (cause instanceof EOFException) {
            return "EOF";
        }
        if (reason.contains("eset")) {
            return "read: connection reset by peer";
        }
        return reason.contains("roken pipe") ? "write: broken pipe" : reason;
    }

    @Override
    public KubeException cut(IOException cause) {
        return new KubeException(Kind.UNREACHABLE, "error: unexpected EOF", null, cause);
    }

    @Override
    public KubeException late(Duration deadline, boolean answered) {
        String message =
                answered
                        ? "error: net/http: request canceled (Client.Timeout or context"
                                + " cancellation while reading body)"
                        : UNABLE
                                + "context deadline exceeded (Client.Timeout exceeded while"
                                + " awaiting headers)";
        return new KubeException(Kind.TIMEOUT, message, "--request-timeout 0", null);
    }

    /** Kubectl takes any mention of a refused connection for the server's own. */
    private static boolean refused(IOException cause) {
        return cause instanceof ConnectException || cause instanceof ProxyException;
    }

    private static String material(TlsMaterialException unusable) {
        return switch (unusable.part()) {
            case AUTHORITY -> "error: unable to load root certificates: " + unusable.getMessage();
            case IDENTITY -> "error: " + unusable.getMessage();
            case SHOWN_IDENTITY -> UNABLE + unusable.getMessage();
        };
    }

    private String throughProxy() {
        return address.proxy() == null ? "" : "proxyconnect tcp: ";
    }

    private String dialledHost() {
        var proxy = address.proxy();
        return proxy == null ? address.server().dialled() : proxy.host();
    }

    private String dialled() {
        var proxy = address.proxy();
        return proxy == null ? address.server().hostPort() : proxy.address();
    }

    /** The system's own words, which Go prints in lower case. */
    private static String system(String reason) {
        int note = reason.indexOf(" (");
        return (note < 0 ? reason : reason.substring(0, note)).toLowerCase(Locale.ROOT);
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
