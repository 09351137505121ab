package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.DetachKeys;
import dev.quarterdeck.docker.Hijacked;
import dev.quarterdeck.docker.Multiplexed;
import dev.quarterdeck.docker.StreamException;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Terminal;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A person's (or a script's) input and output joined with a process in a container. */
final class Dialogue implements AutoCloseable {
    private static final int BUFFER = 32 * 1024;

    /** How a dialogue ended. */
    enum End {
        /** The other side had no more to say. */
        FINISHED,
        /** The detach keys were typed. */
        DETACHED
    }

    private final Channels channels;
    private final Hijacked stream;
    private final Joined joined;
    private final @Nullable InputStream input;
    private final @Nullable InputStream typed;
    private final Terminal.@Nullable Raw raw;
    private volatile boolean detached;
    private volatile boolean closed;

    /**
     * A dialogue; the terminal is made raw at once where it is to be.
     *
     * @param stream the connection, which this closes
     */
    Dialogue(Channels channels, Hijacked stream, Joined joined) {
        this.channels = channels;
        this.stream = stream;
        this.joined = joined;
        Terminal terminal = channels.terminal();
        this.typed = joined.input() && terminal.inTerminal() ? terminal.in() : null;
        this.input = typed == null && joined.input() ? channels.in() : typed;
        this.raw = typed != null && joined.terminal() ? terminal.raw() : null;
    }

    /** Carries bytes both ways until one side ends it. */
    End run() throws IOException {
        startInput();
        try {
            copyOutput();
        } catch (StreamException e) {
            throw new CommandException(1, e.what());
        } catch (IOException e) {
            if (!detached && !closed) {
                throw e;
            }
        }
        return detached ? End.DETACHED : End.FINISHED;
    }

    /** Sends input and shows nothing. */
    void sendOnly() {
        startInput();
    }

    /** Puts the terminal back while the connection may still be in use. */
    void restore() {
        if (raw != null) {
            raw.close();
        }
    }

    private void startInput() {
        // Waiting for a terminal happens in native code, which would hold a virtual thread's
        // carrier.
        Thread.ofPlatform().daemon().name("container-input").start(this::carryInput);
    }

    private void carryInput() {
        try {
            if (input != null) {
                copyInput(input);
            }
            if (!detached) {
                stream.closeWrite();
            }
        } catch (IOException e) {
            // The other side is gone: the output ends as well, and says so.
        }
    }

    private void copyInput(InputStream from) throws IOException {
        DetachKeys keys = DetachKeys.of(joined.detachKeys());
        byte[] buffer = new byte[BUFFER];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            if (!joined.terminal()) {
                stream.out().write(buffer, 0, count);
            } else if (sendTyped(buffer, count, keys)) {
                return;
            }
        }
    }

    private boolean sendTyped(byte[] buffer, int count, DetachKeys keys) throws IOException {
        var sent = new ByteArrayOutputStream(count);
        boolean leave = false;
        for (int i = 0; i < count && !leave; i++) {
            leave = keys.take(buffer[i], sent);
        }
        sent.writeTo(stream.out());
        if (leave) {
            detached = true;
            stream.close();
        }
        return leave;
    }

    private void copyOutput() throws IOException {
        OutputStream out = joined.output() ? channels.out() : OutputStream.nullOutputStream();
        if (!joined.terminal()) {
            OutputStream err = joined.error() ? channels.err() : OutputStream.nullOutputStream();
            Multiplexed.copy(stream.in(), out, err);
            return;
        }
        byte[] buffer = new byte[BUFFER];
        for (int count = stream.in().read(buffer); count >= 0; count = stream.in().read(buffer)) {
            out.write(buffer, 0, count);
            out.flush();
        }
    }

    /** Ends the dialogue and puts the terminal back. */
    @SuppressWarnings("ReferenceEquality") // the very stream that was handed in stays open
    @Override
    public void close() {
        closed = true;
        restore();
        stream.close();
        if (typed != null) {
            closeInput(typed);
        }
    }

    private static void closeInput(InputStream keys) {
        try {
            keys.close();
        } catch (IOException e) {
            // Nobody reads it any more.
        }
    }
}
