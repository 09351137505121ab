package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A connection over TLS, straight or through a proxy. */
final class TlsConnection implements Connection {
    private static final int CONNECT_MILLISECONDS = 30_000;
    private static final int HANDSHAKE_MILLISECONDS = 10_000;
    private static final String[] QUICK_GROUPS = {"x25519"};

    /** What servers send where nothing that was offered suits them. */
    private static final Set<String> DISAGREED =
            Set.of(
                    "handshake_failure",
                    "insufficient_security",
                    "illegal_parameter",
                    "unexpected_message");

    private final String host;
    private final int port;
    private final Tls tls;
    private final @Nullable Proxy proxy;
    private @Nullable Socket plain;
    private @Nullable SSLSocket encrypted;
    private boolean closed;

    TlsConnection(String host, int port, Tls tls, @Nullable Proxy proxy) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.proxy = proxy;
    }

    /**
     * Offers the one key exchange that is quick to begin and that every server of Go's has; where a
     * server has another, all of them.
     */
    @Override
    public void connect() throws IOException {
        try {
            encrypted = encrypt(road(), QUICK_GROUPS);
        } catch (SSLException e) {
            Quietly.close(plain);
            if (!disagreed(String.valueOf(e.getMessage()))) {
                throw e;
            }
            encrypted = encrypt(road(), null);
        }
    }

    private static boolean disagreed(String message) {
        return DISAGREED.contains(message.substring(message.lastIndexOf(' ') + 1));
    }

    private Socket road() throws IOException {
        Socket road = proxy == null ? dial(host, port) : dial(proxy.host(), proxy.port());
        road.setTcpNoDelay(true);
        road.setKeepAlive(true);
        if (proxy != null) {
            proxy.open(host + ":" + port, road.getInputStream(), road.getOutputStream());
        }
        return road;
    }

    /** Tries every address of the host, and tells of the first failure. */
    private Socket dial(String name, int number) throws IOException {
        IOException first = null;
        for (InetAddress address : InetAddress.getAllByName(name)) {
            Socket socket = use(new Socket());
            try {
                socket.connect(new InetSocketAddress(address, number), CONNECT_MILLISECONDS);
                return socket;
            } catch (IOException e) {
                Quietly.close(socket);
                first = first == null ? e : first;
            }
        }
        throw first == null ? new IOException("no address") : first;
    }

    private synchronized Socket use(Socket socket) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        plain = socket;
        return socket;
    }

    private SSLSocket encrypt(Socket road, String @Nullable [] groups) throws IOException {
        String name = tls.serverName(host);
        var socket =
                (SSLSocket) tls.context().getSocketFactory().createSocket(road, name, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        tls.name(parameters);
        if (groups != null) {
            parameters.setNamedGroups(groups);
        }
        socket.setSSLParameters(parameters);
        road.setSoTimeout(HANDSHAKE_MILLISECONDS);
        try {
            socket.startHandshake();
        } catch (SocketTimeoutException e) {
            throw new HandshakeTimeoutException(e);
        }
        road.setSoTimeout(0);
        return socket;
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
    public synchronized void close() {
        closed = true;
        Quietly.close(plain);
    }
}
