package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.Endpoint;
import dev.quarterdeck.http.Lines;
import dev.quarterdeck.http.Proxy;
import dev.quarterdeck.http.Tls;
import dev.quarterdeck.http.Transport;
import dev.quarterdeck.kubernetes.ClusterAddress.Trust;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Connections to a server that show one client certificate.
 *
 * @param prefix what stands before every path: the whole address where a proxy is asked in the
 *     clear, else nothing
 */
record Road(Endpoint endpoint, Lines lines, String prefix, byte @Nullable [] certificate) {

    static Road to(ClusterAddress address, Credential shown) {
        ServerUrl server = address.server();
        var headers = new ArrayList<>(address.impersonation().headers());
        if (address.compressed()) {
            headers.add(Map.entry("Accept-Encoding", "gzip"));
        }
        Proxy proxy = address.proxy();
        String prefix = "";
        if (proxy != null && !server.encrypted()) {
            prefix = "http://" + server.authority();
            if (proxy.authorization() != null) {
                headers.add(Map.entry("Proxy-Authorization", proxy.authorization()));
            }
        }
        var endpoint =
                new Endpoint(
                        transport(address, shown),
                        server.authority(),
                        List.copyOf(headers),
                        new ServerFailures(address));
        return new Road(endpoint, new Lines(), prefix, shown.certificate());
    }

    private static Transport transport(ClusterAddress address, Credential shown) {
        ServerUrl server = address.server();
        Proxy proxy = address.proxy();
        if (!server.encrypted()) {
            return proxy == null
                    ? new Transport.Tcp(server.dialled(), server.port(), null)
                    : new Transport.Tcp(proxy.host(), proxy.port(), null);
        }
        Trust trust = address.trust();
        var tls =
                new Tls(
                        trust.authority(),
                        shown.certificate(),
                        shown.key(),
                        trust.skipVerify(),
                        trust.serverName());
        return proxy == null
                ? new Transport.Tcp(server.dialled(), server.port(), tls)
                : new Transport.Tunnel(server.dialled(), server.port(), tls, proxy);
    }

    boolean fits(Credential shown) {
        return Arrays.equals(certificate, shown.certificate());
    }

    String path(String path) {
        return prefix + path;
    }
}
