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

/** A connection that may be encrypted, straight or through a proxy. */
final class TlsConnection implements Connection {
    private static final int CONNECT_MILLISECONDS = 30_000;
    private static final int HANDSHAKE_MILLISECONDS = 10_000;
    private static final int MOST_PORT = 0xffff;
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
    private final @Nullable Tls tls;
    private final @Nullable Proxy proxy;
    private final Tls forProxy;
    private @Nullable Socket plain;
    private @Nullable Socket ready;
    private boolean closed;

    /** A connection to a host that is encrypted with {@code tls}. */
    TlsConnection(String host, int port, Tls tls) {
        this(host, port, tls, null, tls);
    }

    /**
     * A connection through a proxy.
     *
     * @param tls how it is encrypted, or null for in the clear
     * @param forProxy how the way to the proxy is encrypted, where it is
     */
    TlsConnection(String host, int port, @Nullable Tls tls, @Nullable Proxy proxy, Tls forProxy) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.proxy = proxy;
        this.forProxy = forProxy;
    }

    /**
     * Offers the one key exchange that is quick to begin and that every server of Go's has; where a
     * server has another, all of them.
     */
    @Override
    public void connect() throws IOException {
        try {
            ready = road(QUICK_GROUPS);
        } catch (SSLException e) {
            Quietly.close(plain);
            if (!disagreed(String.valueOf(e.getMessage()))) {
                throw e;
            }
            ready = road(null);
        }
    }

    private static boolean disagreed(String message) {
        return DISAGREED.contains(message.substring(message.lastIndexOf(' ') + 1));
    }

    private Socket road(String @Nullable [] groups) throws IOException {
        Proxy through = proxy;
        Socket road = through == null ? dial(host, port) : dial(through.host(), through.port());
        road.setTcpNoDelay(true);
        road.setKeepAlive(true);
        if (through != null) {
            String here = HostPort.join(road.getInetAddress().getHostAddress(), road.getPort());
            if (through.encrypted()) {
                road = encrypt(road, through, groups);
            }
            if (through.socks() || tls != null) {
                through.open(host, port, here, road.getInputStream(), road.getOutputStream());
            }
        }
        return tls == null ? road : encrypt(road, called(), port, tls, groups);
    }

    /** What Go calls the host by, which it takes brackets from only where nothing is between. */
    private String called() {
        return proxy != null && host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    private Socket encrypt(Socket road, Proxy through, String @Nullable [] groups)
            throws IOException {
        try {
            return encrypt(road, through.host(), through.port(), forProxy, groups);
        } catch (SSLException e) {
            throw new ProxyHandshakeException(e);
        }
    }

    /** Tries every address of the host, and tells of the first failure. */
    private Socket dial(String name, int number) throws IOException {
        if (number > MOST_PORT) {
            throw new NoPortException(number);
        }
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

    private static SSLSocket encrypt(
            Socket road, String host, int port, Tls tls, String @Nullable [] groups)
            throws IOException {
        tls.checkName(host);
        String name = tls.serverName(host);
        var socket =
                (SSLSocket) tls.context().getSocketFactory().createSocket(road, name, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(ServerName.of(name));
        if (groups != null) {
            parameters.setNamedGroups(groups);
        }
        socket.setSSLParameters(parameters);
        road.setSoTimeout(HANDSHAKE_MILLISECONDS);
        shakeHands(socket, tls);
        road.setSoTimeout(0);
        return socket;
    }

    private static void shakeHands(SSLSocket socket, Tls tls) throws IOException {
        try {
            socket.startHandshake();
        } catch (SocketTimeoutException e) {
            throw new HandshakeTimeoutException(e);
        } catch (SSLException e) {
            TlsMaterialException unshown = tls.unshown();
            throw unshown == null ? e : unshown;
        }
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

    private Socket connected() throws IOException {
        Socket socket = ready;
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
