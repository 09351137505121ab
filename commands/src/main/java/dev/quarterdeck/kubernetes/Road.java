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

/** Connections to a server that show one client certificate. */
record Road(Endpoint endpoint, Lines lines, byte @Nullable [] certificate) {

    static Road to(ClusterAddress address, Credential shown) {
        ServerUrl server = address.server();
        var headers = new ArrayList<>(address.impersonation().headers());
        if (address.compressed()) {
            headers.add(Map.entry("Accept-Encoding", "gzip"));
        }
        var endpoint =
                new Endpoint(
                        transport(address, shown),
                        server.hostHeader(),
                        List.copyOf(headers),
                        new ServerFailures(address));
        return new Road(endpoint, new Lines(), shown.certificate());
    }

    private static Transport transport(ClusterAddress address, Credential shown) {
        ServerUrl server = address.server();
        Proxy proxy = address.proxy();
        Tls tls = tls(address, shown);
        Tls used = server.encrypted() ? tls : null;
        return proxy == null
                ? new Transport.Tcp(server.dialled(), server.port(), used)
                : new Transport.Tunnel(server.host(), server.port(), used, proxy, tls);
    }

    /** What the way to a proxy is encrypted by, too. */
    private static Tls tls(ClusterAddress address, Credential shown) {
        Trust trust = address.trust();
        UserEntry user = address.user();
        // Files are read anew by kubectl for every connection that asks (transport.TLSConfigFor).
        boolean files = !user.certificate().isEmpty() && !user.key().isEmpty();
        return new Tls(
                trust.authority(),
                shown.certificate(),
                shown.key(),
                trust.skipVerify(),
                trust.serverName(),
                files ? Tls.Manner.LATE : Tls.Manner.INSISTED,
                address.environment());
    }

    boolean fits(Credential shown) {
        return Arrays.equals(certificate, shown.certificate());
    }
}
