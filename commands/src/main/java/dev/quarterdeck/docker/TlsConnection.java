package dev.quarterdeck.docker;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A connection over TLS. */
final class TlsConnection implements Connection {
    private static final int CONNECT_MILLISECONDS = 30_000;

    private final String host;
    private final int port;
    private final Tls tls;
    private final Socket plain = new Socket();
    private @Nullable SSLSocket encrypted;

    TlsConnection(String host, int port, Tls tls) {
        this.host = host;
        this.port = port;
        this.tls = tls;
    }

    @Override
    public void connect() throws IOException {
        plain.connect(new InetSocketAddress(host, port), CONNECT_MILLISECONDS);
        plain.setTcpNoDelay(true);
        plain.setKeepAlive(true);
        var socket =
                (SSLSocket) tls.context().getSocketFactory().createSocket(plain, host, port, true);
        if (!tls.skipVerify()) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
        }
        socket.startHandshake();
        encrypted = socket;
    }

    @Override
    public InputStream in() throws IOException {
        return connected().getInputStream();
    }

    @Override
    public OutputStream out() throws IOException {
        return connected().getOutputStream();
    }

    @Override
    public void closeWrite() throws IOException {
        connected().shutdownOutput();
    }

    private SSLSocket connected() throws IOException {
        SSLSocket socket = encrypted;
        if (socket == null) {
            throw new IOException("not connected");
        }
        return socket;
    }

    /** Closes the socket underneath: closing the encrypted one could wait for a blocked writer. */
    @Override
    public void close() {
        Quietly.close(plain);
    }
}
