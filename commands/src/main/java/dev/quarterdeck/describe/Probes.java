package dev.quarterdeck.describe;

import dev.quarterdeck.http.GoUrl;

import java.util.Locale;

/**
 * Probes on one line. Ported from DescribeProbe in {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class Probes {
    private Probes() {}

    static String text(Tree probe) {
        return action(probe)
                + " delay=%ds timeout=%ds period=%ds #success=%d #failure=%d"
                        .formatted(
                                probe.number("initialDelaySeconds"),
                                probe.number("timeoutSeconds"),
                                probe.number("periodSeconds"),
                                probe.number("successThreshold"),
                                probe.number("failureThreshold"));
    }

    private static String action(Tree probe) {
        if (probe.has("exec")) {
            return "exec " + Lists.slice(probe.texts("exec", "command"));
        }
        if (probe.has("httpGet")) {
            return "http-get " + url(probe.at("httpGet"));
        }
        if (probe.has("tcpSocket")) {
            Tree socket = probe.at("tcpSocket");
            return "tcp-socket " + socket.text("host") + ":" + port(socket);
        }
        if (probe.has("grpc")) {
            Tree grpc = probe.at("grpc");
            return "grpc <pod>:" + grpc.number("port") + " " + grpc.text("service");
        }
        return "unknown";
    }

    private static String port(Tree action) {
        return action.or("0", "port");
    }

    private static String url(Tree get) {
        String host = get.text("host");
        String port = port(get);
        String whole =
                port.isEmpty() ? host : (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        String scheme = get.text("scheme").toLowerCase(Locale.ROOT);
        return GoUrl.text(scheme, whole, get.text("path"));
    }
}
