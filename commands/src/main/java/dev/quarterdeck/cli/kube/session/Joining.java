package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.command.DetachKeys;
import dev.quarterdeck.cli.kube.Interrupts;
import dev.quarterdeck.kubernetes.stream.ExitStatus;
import dev.quarterdeck.kubernetes.stream.RemoteProcess;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Terminal;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A person's (or a script's) input and output joined with a command in a container. */
final class Joining implements AutoCloseable {
    private static final int BUFFER = 32 * 1024;

    private final Channels channels;
    private final RemoteProcess process;
    private final @Nullable InputStream input;
    private final @Nullable DetachKeys keys;
    private final Terminal.Raw raw;
    private final Terminal.Watch sizes;
    private final Terminal.Watch end;

    /**
     * Joins them; the terminal is made raw at once where the command has one.
     *
     * @param process the command, which this closes
     * @param input what is sent, or null for nothing
     * @param raw whether the command has a terminal
     * @param keys what leaves the command to itself, or null
     */
    Joining(
            Channels channels,
            RemoteProcess process,
            @Nullable InputStream input,
            boolean raw,
            @Nullable DetachKeys keys) {
        this.channels = channels;
        this.process = process;
        this.input = input;
        this.keys = keys;
        Terminal terminal = channels.terminal();
        this.end = input != null && terminal.inTerminal() ? Interrupts.fail() : () -> {};
        this.raw = raw ? terminal.raw() : () -> {};
        this.sizes =
                raw ? terminal.onResize(() -> Thread.ofVirtual().start(this::resize)) : () -> {};
    }

    /** What a line sends: what is typed, or what comes in. */
    static InputStream input(Channels channels) {
        Terminal terminal = channels.terminal();
        return terminal.inTerminal() ? terminal.in() : channels.in();
    }

    /**
     * Carries bytes both ways until the command has ended.
     *
     * @param first the sizes to tell at first
     */
    ExitStatus run(List<Terminal.Size> first) throws IOException {
        Thread.ofVirtual().name("first-resize").start(() -> first.forEach(this::resize));
        if (input != null) {
            // Waiting for a terminal happens in native code, which would hold a virtual thread's
            // carrier.
            Thread.ofPlatform().daemon().name("container-input").start(() -> carry(input));
        }
        return process.run(channels.out(), channels.err());
    }

    private void carry(InputStream from) {
        try {
            byte[] buffer = new byte[BUFFER];
            int count = from.read(buffer);
            while (count >= 0 && send(buffer, count)) {
                count = from.read(buffer);
            }
            if (!process.endInput()) {
                channels.complain(
                        "warning: this server cannot be told that the input has ended; end the"
                                + " command with Ctrl-C");
            }
        } catch (IOException e) {
            // The other side is gone: the output ends as well, and says so.
        }
    }

    /** Sends what was typed; false where it was the keys that leave. */
    private boolean send(byte[] typed, int count) throws IOException {
        if (keys == null) {
            process.input(typed, 0, count);
            return true;
        }
        var sent = new ByteArrayOutputStream(count);
        boolean leave = false;
        for (int i = 0; i < count && !leave; i++) {
            leave = keys.take(typed[i], sent);
        }
        process.input(sent.toByteArray(), 0, sent.size());
        return !leave;
    }

    private void resize() {
        resize(channels.terminal().size());
    }

    private void resize(Terminal.Size size) {
        try {
            process.resize(size);
        } catch (IOException e) {
            // The other side is gone: the output ends as well, and says so.
        }
    }

    /** Ends it and puts the terminal back. */
    @SuppressWarnings("ReferenceEquality") // the very stream that was handed in stays open
    @Override
    public void close() {
        sizes.close();
        raw.close();
        end.close();
        process.close();
        if (input != null && input != channels.in()) {
            closeInput(input);
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
