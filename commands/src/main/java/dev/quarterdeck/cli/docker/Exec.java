package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.FlagType;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineException;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException.Kind;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.model.Terminal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a command in a running container. */
public final class Exec implements Command {
    private static final FlagType VARIABLE = FlagType.LIST.checked(Validators::variable);

    @Override
    public Spec spec() {
        var flags =
                FlagSet.of(
                        Flag.bool("detach", 'd', "Detached mode: run command in the background"),
                        Flag.string(
                                "detach-keys",
                                "Override the key sequence for detaching a container"),
                        Flag.of(VARIABLE, "env", 'e', "Set environment variables"),
                        Flag.list("env-file", "Read in a file of environment variables"),
                        Flag.bool("interactive", 'i', "Keep STDIN open even if not attached"),
                        Flag.bool("privileged", "Give extended privileges to the command"),
                        Flag.bool("tty", 't', "Allocate a pseudo-TTY"),
                        Flag.string(
                                "user",
                                'u',
                                "Username or UID (format: \"<name|uid>[:<group|gid>]\")"),
                        Flag.string("workdir", 'w', "Working directory inside the container"));
        return new Spec(
                "Execute a command in a running container",
                "[OPTIONS] CONTAINER COMMAND [ARG...]",
                List.of("docker container exec", "docker exec"),
                flags.stopAtFirstArgument(),
                Arguments.atLeast(2));
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Session(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Parsed flags = call.flags();
        List<String> variables = Environment.read(call);
        try (Client client = Client.of(call)) {
            String container = Names.container(call.argument(0));

            Engine engine = client.engine();
            engine.send(Request.get("/containers/" + container + "/json")).close();
            boolean attached = !flags.on("detach");
            Joined joined =
                    new Joined(
                            flags.on("tty"),
                            attached && flags.on("interactive"),
                            attached,
                            attached,
                            Consoles.detachKeys(flags, client.files()));
            if (attached) {
                joined.checkInput(channels.terminal().inTerminal());
            }
            Request create = Request.post("/containers/" + container + "/exec");
            Map<String, @Nullable Object> body = body(call, joined, variables, channels.terminal());
            String id = id(engine.send(create.json(body)).json());
            return attached
                    ? converse(engine, id, joined, channels)
                    : detach(engine, id, joined, channels.terminal());
        }
    }

    private static Map<String, @Nullable Object> body(
            Call call, Joined joined, List<String> variables, Terminal terminal) {
        Parsed flags = call.flags();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("User", flags.text("user"));
        body.put("Privileged", flags.on("privileged"));
        body.put("Tty", joined.terminal());
        if (joined.terminal()) {
            body.put("ConsoleSize", Consoles.size(terminal));
        }
        body.put("AttachStdin", joined.input());
        body.put("AttachStderr", joined.error());
        body.put("AttachStdout", joined.output());
        body.put("DetachKeys", joined.detachKeys());
        body.put("Env", variables.isEmpty() ? null : variables);
        body.put("WorkingDir", flags.text("workdir"));
        body.put("Cmd", call.arguments().subList(1, call.arguments().size()));
        return body;
    }

    private static String id(@Nullable Object answer) {
        if (Json.object(answer).get("Id") instanceof String id && !id.isEmpty()) {
            return id;
        }
        throw new CommandException(1, "exec ID empty");
    }

    private static Map<String, @Nullable Object> start(
            boolean detached, Joined joined, Terminal terminal) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("Detach", detached);
        body.put("Tty", joined.terminal());
        if (joined.terminal()) {
            body.put("ConsoleSize", Consoles.size(terminal));
        }
        return body;
    }

    private static int detach(Engine engine, String id, Joined joined, Terminal terminal) {
        Request request = Request.post("/exec/" + id + "/start");
        engine.send(request.json(start(true, joined, terminal))).close();
        return 0;
    }

    private static int converse(Engine engine, String id, Joined joined, Channels channels)
            throws IOException {
        Terminal terminal = channels.terminal();
        Request request = Request.post("/exec/" + id + "/start");
        var stream = engine.hijack(request.json(start(false, joined, terminal)));
        try (var dialogue = new Dialogue(channels, stream, joined);
                var _ = sizing(engine, id, joined, terminal)) {
            if (dialogue.run() == Dialogue.End.DETACHED) {
                throw new CommandException(1, "read escape sequence");
            }
        }
        return status(engine, id);
    }

    private static Terminal.Watch sizing(
            Engine engine, String id, Joined joined, Terminal terminal) {
        if (!joined.terminal() || !terminal.inTerminal()) {
            return () -> {};
        }
        return new Resizing(engine, "/exec/" + id, terminal)::close;
    }

    private static int status(Engine engine, String id) {
        try {
            Object answer = engine.send(Request.get("/exec/" + id + "/json")).json();
            return Json.object(answer).get("ExitCode") instanceof Number code ? code.intValue() : 0;
        } catch (EngineException e) {
            if (e.kind() == Kind.UNREACHABLE) {
                return 255;
            }
            throw e;
        }
    }
}
