package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A connection over a socket channel, unix or TCP, without encryption. */
final class ChannelConnection implements Connection {
    private static final int MOST_PORT = 0xffff;

    /** Finds the addresses to try; name look-up blocks, so it is put off until connecting. */
    private interface Addresses {
        List<SocketAddress> find() throws IOException;
    }

    private final Addresses addresses;
    private final boolean unix;
    private @Nullable SocketChannel channel;
    private boolean closed;

    private ChannelConnection(Addresses addresses, boolean unix) {
        this.addresses = addresses;
        this.unix = unix;
    }

    static ChannelConnection unix(Path socket) {
        return new ChannelConnection(() -> List.of(UnixDomainSocketAddress.of(socket)), true);
    }

    static ChannelConnection tcp(String host, int port) {
        return new ChannelConnection(() -> resolve(host, port), false);
    }

    static List<SocketAddress> resolve(String host, int port) throws IOException {
        if (port > MOST_PORT) {
            throw new NoPortException(port);
        }
        var found = new ArrayList<SocketAddress>();
        for (InetAddress address : InetAddress.getAllByName(host)) {
            found.add(new InetSocketAddress(address, port));
        }
        return found;
    }

    @Override
    public void connect() throws IOException {
        IOException first = null;
        for (SocketAddress address : addresses.find()) {
            try {
                open().connect(address);
                return;
            } catch (ClosedChannelException e) {
                throw e;
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new IOException("no address") : first;
    }

    private synchronized SocketChannel open() throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        channel = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : openTcp();
        return channel;
    }

    private static SocketChannel openTcp() throws IOException {
        return SocketChannel.open()
                .setOption(StandardSocketOptions.TCP_NODELAY, true)
                .setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    }

    @Override
    public InputStream in() throws IOException {
        return Channels.newInputStream(connected());
    }

    @Override
    public OutputStream out() throws IOException {
        return Channels.newOutputStream(connected());
    }

    @Override
    public void closeWrite() throws IOException {
        connected().shutdownOutput();
    }

    private synchronized SocketChannel connected() throws IOException {
        if (channel == null) {
            throw new ClosedChannelException();
        }
        return channel;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Quietly.close(channel);
    }
}
