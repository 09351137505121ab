package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.docker.create.CreateFlags;
import dev.quarterdeck.cli.docker.create.Creation;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import java.io.IOException;
import java.util.List;

/** Creates a container and runs it, in the foreground or on its own. */
public final class Run implements Command {

    @Override
    public Spec spec() {
        var flags =
                CreateFlags.all()
                        .and(
                                Flag.bool(
                                        "detach",
                                        'd',
                                        "Run container in background and print container ID"),
                                Flag.string(
                                        "detach-keys",
                                        "Override the key sequence for detaching a container"),
                                Flag.bool("sig-proxy", "Proxy received signals to the process")
                                        .standing("true"));
        return new Spec(
                "Create and run a new container from an image",
                "[OPTIONS] IMAGE [COMMAND] [ARG...]",
                List.of("docker container run", "docker run"),
                flags,
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Session(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Preparing.checkPull(call, "run");
        try (Client client = Client.of(call)) {
            Creation creation = Preparing.read(call, client, "run");
            boolean detached = call.flags().on("detach");
            Joined joined = joined(call, client, creation, detached);
            if (!detached) {
                joined.checkInput(channels.terminal().inTerminal());
            }
            Trust.refuse(call);
            Creation asked = detached ? Detached.of(creation) : creation;
            String id = create(call, client, asked, channels);
            return start(call, client.engine(), id, joined, channels);
        }
    }

    private static Joined joined(Call call, Client client, Creation creation, boolean detached) {
        if (detached && !call.flags().list("attach").isEmpty()) {
            throw new CommandException(
                    1, "conflicting options: cannot specify both --attach and --detach");
        }
        return new Joined(
                creation.on("Tty"),
                !detached && creation.on("AttachStdin"),
                !detached && creation.on("AttachStdout"),
                !detached && creation.on("AttachStderr"),
                Consoles.detachKeys(call.flags(), client.files()));
    }

    private static String create(Call call, Client client, Creation creation, Channels channels)
            throws IOException {
        try {
            return new Creating(call, client, channels).create(creation);
        } catch (OpsException | CommandException | IllegalArgumentException e) {
            throw Preparing.failed(e);
        }
    }

    private static int start(Call call, Engine engine, String id, Joined joined, Channels channels)
            throws IOException {
        boolean forward = call.flags().on("sig-proxy");
        try (var _ = forward ? new SignalForwarding(engine, id) : null) {
            if (!joined.any()) {
                return detach(engine, id, channels);
            }
            return new Attachments(engine, id, joined, channels)
                    .run(call.flags().on("rm"), () -> start(engine, id));
        }
    }

    // The id is printed even where the start fails: the container is there.
    private static int detach(Engine engine, String id, Channels channels) throws IOException {
        try {
            start(engine, id);
        } finally {
            channels.line(id);
        }
        return 0;
    }

    private static void start(Engine engine, String id) {
        try {
            engine.send(Request.post("/containers/" + id + "/start")).close();
        } catch (OpsException e) {
            throw Preparing.failed(e);
        }
    }
}
