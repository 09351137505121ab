package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Decides as another does, and keeps the certificates it refused, so that one can say why. Whether
 * a certificate is the dialled host's is looked at here: the JDK reads all authorities of the
 * system first to do so, which takes longer than the rest of a handshake.
 */
final class Witness extends X509ExtendedTrustManager {
    /** Who decides; found when there is something to decide. */
    @FunctionalInterface
    interface Bench {
        X509ExtendedTrustManager judge() throws CertificateException;
    }

    private final Bench bench;
    private final @Nullable String serverName;
    private @Nullable X509ExtendedTrustManager known;

    /**
     * A witness of one server.
     *
     * @param serverName the name its certificate must hold, or null for that which is dialled
     */
    Witness(Bench bench, @Nullable String serverName) {
        this.bench = bench;
        this.serverName = serverName;
    }

    private synchronized X509ExtendedTrustManager judge() throws CertificateException {
        if (known == null) {
            known = bench.judge();
        }
        return known;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        X509ExtendedTrustManager judge = judge();
        try {
            judge.checkServerTrusted(chain, type, socket);
            // The JDK believes a certificate that is trusted by itself after its end, too.
            chain[0].checkValidity();
            checkName(chain[0], socket);
        } catch (CertificateException e) {
            throw new UntrustedServerException(chain, judge.getAcceptedIssuers(), e);
        }
    }

    private void checkName(X509Certificate certificate, Socket socket) throws CertificateException {
        String name = serverName == null ? dialled(socket) : serverName;
        String mismatch = new CertificateNames(certificate).mismatch(name);
        if (mismatch != null) {
            throw new CertificateException(mismatch);
        }
    }

    /** The host as {@link TlsConnection} gave it to the socket. */
    private static String dialled(Socket socket) throws CertificateException {
        SSLSession session =
                socket instanceof SSLSocket encrypted ? encrypted.getHandshakeSession() : null;
        if (session == null) {
            throw new CertificateException("no handshake to take a name from");
        }
        return session.getPeerHost();
    }

    /** Only sockets are used here, and without one there would be no name to look at. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("not over a socket");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("not over a socket");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        judge().checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        judge().checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        judge().checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
