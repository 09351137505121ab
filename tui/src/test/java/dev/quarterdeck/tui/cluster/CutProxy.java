package dev.quarterdeck.tui.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server, and cuts their connections, or stops to carry anything. */
final class CutProxy implements AutoCloseable {

    private final int target;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile ServerSocket server;
    private volatile boolean silent;

    CutProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = server.getLocalPort();
        accept();
    }

    int port() {
        return port;
    }

    private void accept() {
        ServerSocket current = server;
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                while (true) {
                                    carry(current.accept());
                                }
                            } catch (IOException closed) {
                                // refuses connections from now on
                            }
                        });
    }

    private void carry(Socket client) throws IOException {
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(behind);
        pipe(client, behind);
        pipe(behind, client);
    }

    private void pipe(Socket from, Socket to) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try (from;
                                    to) {
                                copy(from.getInputStream(), to.getOutputStream());
                            } catch (IOException cut) {
                                // the other direction ends with it
                            }
                        });
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (!silent) {
                out.write(buffer, 0, count);
            }
        }
    }

    /** Cuts every connection there is. */
    void cut() {
        for (Socket socket : sockets) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException gone) {
                // it was cut already
            }
        }
        sockets.clear();
    }

    /** Swallows everything from now on, or carries it again. */
    void silent(boolean swallows) {
        silent = swallows;
    }

    /** Cuts every connection and refuses others. */
    void refuse() throws IOException {
        server.close();
        cut();
    }

    /** Takes connections again. */
    void admit() {
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            accept();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        refuse();
    }
}
