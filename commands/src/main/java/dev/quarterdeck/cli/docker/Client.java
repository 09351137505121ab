package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.ClientFiles;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.docker.EngineOptions;
import dev.quarterdeck.docker.TlsOptions;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** The engine a line is meant for, with the configuration that led to it. */
public final class Client implements AutoCloseable {
    private final ClientFiles files;
    private final Engine engine;

    private Client(ClientFiles files, Engine engine) {
        this.files = files;
        this.engine = engine;
    }

    /** Finds the engine by the line's flags, the environment and the configuration. */
    public static Client of(Call call) {
        Parsed globals = call.globals();
        ClientFiles files =
                globals.given("config")
                        ? ClientFiles.at(Path.of(globals.text("config")))
                        : ClientFiles.of(call.world().env(), call.world().home());
        if (!files.warning().isEmpty()) {
            call.world().channels().complain(files.warning());
        }
        var options =
                new EngineOptions(globals.list("host"), globals.text("context"), tls(globals));
        EngineAddress address = EngineAddress.resolve(options, call.world().env(), files);
        return new Client(files, Engine.at(address));
    }

    private static TlsOptions tls(Parsed globals) {
        return new TlsOptions(
                switched(globals, "tls"),
                switched(globals, "tlsverify"),
                given(globals, "tlscacert"),
                given(globals, "tlscert"),
                given(globals, "tlskey"));
    }

    private static @Nullable Boolean switched(Parsed globals, String name) {
        return globals.given(name) ? globals.on(name) : null;
    }

    private static @Nullable String given(Parsed globals, String name) {
        return globals.given(name) ? globals.text(name) : null;
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
