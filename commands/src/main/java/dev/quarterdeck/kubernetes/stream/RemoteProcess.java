package dev.quarterdeck.kubernetes.stream;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.OpsException.Kind;
import dev.quarterdeck.model.Terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command in a container, or the container's own, with its input and output: over a WebSocket,
 * and where a server or its rules refuse one, over SPDY as kubectl does it too.
 */
public final class RemoteProcess implements AutoCloseable {
    private static final int MOST_STATUS = 1 << 20;

    /**
     * How long the end of an empty input is kept back. A container's runtime (containerd 2.1) that
     * hears of it before it has opened the input misses it, and what reads it waits for ever; where
     * anything comes before the end, the runtime opens the input first.
     */
    private static final Duration BEFORE_END_OF_NOTHING = Duration.ofMillis(500);

    private final Carrier carrier;
    private volatile boolean begun;

    RemoteProcess(Carrier carrier) {
        this.carrier = carrier;
    }

    /**
     * Which streams are wanted; with a terminal there is no standard error of its own.
     *
     * @param terminal whether the command has a terminal
     */
    public record Streams(boolean in, boolean out, boolean err, boolean terminal) {
        /** The request with them in its query. */
        Request asked(Request request) {
            return flagged(
                    flagged(flagged(flagged(request, "stderr", err), "stdin", in), "stdout", out),
                    "tty",
                    terminal);
        }

        private static Request flagged(Request request, String name, boolean on) {
            return on ? request.with(name, "true") : request;
        }

        List<Channel> channels() {
            List<Channel> wanted = new ArrayList<>(List.of(Channel.ERROR));
            if (in) {
                wanted.add(Channel.STDIN);
            }
            if (out) {
                wanted.add(Channel.STDOUT);
            }
            if (err && !terminal) {
                wanted.add(Channel.STDERR);
            }
            if (terminal) {
                wanted.add(Channel.RESIZE);
            }
            return wanted;
        }
    }

    /**
     * Starts it.
     *
     * @param request the path of the subresource, with what else it is asked
     */
    public static RemoteProcess start(ApiServer server, Request request, Streams streams)
            throws IOException {
        Request asked = streams.asked(request);
        var socket =
                Upgrades.webSocket(server, asked, List.of(ChannelCarrier.V5, ChannelCarrier.V4));
        if (socket != null) {
            return new RemoteProcess(new ChannelCarrier(socket.connection(), socket.protocol()));
        }
        var spdy = Upgrades.spdy(server, asked, ChannelCarrier.V4);
        return new RemoteProcess(new SpdyCarrier(spdy.connection(), streams.channels()));
    }

    /** Sends input; blocks while the command does not read it. */
    public void input(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            begun = true;
            carrier.send(Channel.STDIN.number(), bytes, offset, length);
        }
    }

    /**
     * Says that the input has ended, half a second late where there was none.
     *
     * @return false where the server's protocol has no word for it
     */
    public boolean endInput() throws IOException {
        if (!begun) {
            rest();
        }
        return carrier.finish(Channel.STDIN.number());
    }

    private static void rest() throws IOException {
        try {
            Thread.sleep(BEFORE_END_OF_NOTHING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Tells the size of the terminal. */
    public void resize(Terminal.Size size) throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("Width", size.columns());
        told.put("Height", size.rows());
        byte[] text = (Json.write(told) + "\n").getBytes(StandardCharsets.UTF_8);
        carrier.send(Channel.RESIZE.number(), text, 0, text.length);
    }

    /** Copies the output until the command has ended. */
    public ExitStatus run(OutputStream out, OutputStream err) throws IOException {
        var status = new ByteArrayOutputStream();
        try {
            carrier.carry(
                    (stream, bytes, offset, length) -> {
                        if (stream == Channel.ERROR.number()) {
                            note(status, bytes, offset, length);
                        } else {
                            show(
                                    stream == Channel.STDERR.number() ? err : out,
                                    bytes,
                                    offset,
                                    length);
                        }
                    });
        } catch (Unwritable local) {
            throw local.cause();
        } catch (IOException broken) {
            throw new OpsException(
                    Kind.UNREACHABLE,
                    "error: error reading from error stream: next reader: " + broken.getMessage());
        }
        return ExitStatus.of(status.toByteArray());
    }

    private static void note(ByteArrayOutputStream status, byte[] bytes, int offset, int length)
            throws IOException {
        if (status.size() + length > MOST_STATUS) {
            throw new IOException("the status is longer than " + MOST_STATUS + " bytes");
        }
        status.write(bytes, offset, length);
    }

    private static void show(OutputStream to, byte[] bytes, int offset, int length)
            throws Unwritable {
        try {
            to.write(bytes, offset, length);
            to.flush();
        } catch (IOException e) {
            throw new Unwritable(e);
        }
    }

    /** Our own output failed, not the connection. */
    private static final class Unwritable extends IOException {
        private static final long serialVersionUID = 1;

        private final IOException reason;

        Unwritable(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException cause() {
            return reason;
        }
    }

    /** Ends the connection; what the command does then is its container's business. */
    @Override
    public void close() {
        carrier.close();
    }
}
