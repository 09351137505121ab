package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.Hijacked;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Terminal;

import java.io.IOException;

/** Joins a person with a container from its start to its end. */
final class Attachments {
    private final Engine engine;
    private final String id;
    private final Joined joined;
    private final Channels channels;

    Attachments(Engine engine, String id, Joined joined, Channels channels) {
        this.engine = engine;
        this.id = id;
        this.joined = joined;
        this.channels = channels;
    }

    /** Something to do once everything is connected. */
    @FunctionalInterface
    interface Starting {
        void start();
    }

    /**
     * Attaches, starts the container, and stays until it ends or is left.
     *
     * @param removed whether the container is removed when it ends
     * @return its exit status, 0 when it was left running
     */
    int run(boolean removed, Starting starting) throws IOException {
        try (var dialogue = new Dialogue(channels, attach(), joined);
                var waiting =
                        new Waiting(engine, id, removed ? "removed" : "next-exit", channels)) {
            start(starting, dialogue, waiting, removed);
            try (var _ = sizing()) {
                boolean shown = joined.output() || joined.error();
                if (!shown) {
                    dialogue.sendOnly();
                } else if (dialogue.run() == Dialogue.End.DETACHED) {
                    return 0;
                }
            }
            dialogue.restore();
            return waiting.status();
        }
    }

    /**
     * Attaches to a container that runs already.
     *
     * @return its exit status; being left is an end with words
     */
    int join() throws IOException {
        try (var waiting = new Waiting(engine, id, "", channels);
                var dialogue = new Dialogue(channels, attach(), joined);
                var _ = nudged()) {
            if (dialogue.run() == Dialogue.End.DETACHED) {
                throw new CommandException(1, "read escape sequence");
            }
            dialogue.restore();
            return waiting.status();
        }
    }

    /** A shell shows its prompt again only when the size of its terminal really changes. */
    private Terminal.Watch nudged() {
        if (!joined.terminal() || !channels.terminal().outTerminal()) {
            return () -> {};
        }
        Terminal.Size size = channels.terminal().size();
        var larger = new Terminal.Size(size.columns() + 1, size.rows() + 1);
        Resizing.once(engine, "/containers/" + id, larger);
        return sizing();
    }

    private static void start(
            Starting starting, Dialogue dialogue, Waiting waiting, boolean removed) {
        try {
            starting.start();
        } catch (RuntimeException e) {
            dialogue.close();
            if (removed) {
                int ignored = waiting.status();
            }
            throw e;
        }
    }

    /** The connection to the container's streams. */
    Hijacked attach() {
        return engine.hijack(
                Request.post("/containers/" + id + "/attach")
                        .with("stream", "1")
                        .withSet("stdin", joined.input() ? "1" : "")
                        .withSet("stdout", joined.output() ? "1" : "")
                        .withSet("stderr", joined.error() ? "1" : "")
                        .withSet("detachKeys", joined.detachKeys()));
    }

    /** Keeps the container's terminal the size of ours, where both are terminals. */
    Terminal.Watch sizing() {
        if (!joined.terminal() || !channels.terminal().outTerminal()) {
            return () -> {};
        }
        return new Resizing(engine, "/containers/" + id, channels.terminal())::close;
    }
}
