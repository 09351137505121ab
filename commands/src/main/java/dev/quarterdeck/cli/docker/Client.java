package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.ClientFiles;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.docker.EngineOptions;
import dev.quarterdeck.docker.TlsOptions;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The engine a line is meant for, with the configuration that led to it. */
public final class Client implements AutoCloseable {
    private static final Pattern QUOTED = Pattern.compile("(?s)'.*'|\".*\"");

    private final ClientFiles files;
    private final Engine engine;

    private Client(ClientFiles files, Engine engine) {
        this.files = files;
        this.engine = engine;
    }

    /** Finds the engine by the line's flags, the environment and the configuration. */
    public static Client of(Call call) {
        ClientFiles files = files(call.globals(), call.world());
        if (!files.warning().isEmpty()) {
            call.world().channels().complain(files.warning());
        }
        return new Client(files, Engine.at(address(call.globals(), call.world(), files)));
    }

    /** Where the engine is that docker's own flags and the world around them mean. */
    public static EngineAddress address(Parsed globals, Invocation world) {
        return address(globals, world, files(globals, world));
    }

    private static EngineAddress address(Parsed globals, Invocation world, ClientFiles files) {
        var options =
                new EngineOptions(globals.list("host"), globals.text("context"), tls(globals));
        return EngineAddress.resolve(options, world.env(), files);
    }

    private static ClientFiles files(Parsed globals, Invocation world) {
        String given = globals.given("config") ? globals.text("config") : "";
        return given.isEmpty()
                ? ClientFiles.of(world.env(), world.home())
                : ClientFiles.at(Path.of(given));
    }

    private static TlsOptions tls(Parsed globals) {
        return new TlsOptions(
                switched(globals, "tls"),
                switched(globals, "tlsverify"),
                path(globals, "tlscacert"),
                path(globals, "tlscert"),
                path(globals, "tlskey"));
    }

    private static @Nullable Boolean switched(Parsed globals, String name) {
        return globals.given(name) ? globals.on(name) : null;
    }

    /** A path may stand in quotes of its own. Source: docker's opts/quotedstring.go. */
    private static @Nullable String path(Parsed globals, String name) {
        String text = globals.text(name);
        boolean quoted = QUOTED.matcher(text).matches();
        String path = quoted ? text.substring(1, text.length() - 1) : text;
        return globals.given(name) ? path : null;
    }

    /** The engine; nothing is sent before it is asked something. */
    public Engine engine() {
        return engine;
    }

    /** The docker client's configuration. */
    public ClientFiles files() {
        return files;
    }

    @Override
    public void close() {
        engine.close();
    }
}
