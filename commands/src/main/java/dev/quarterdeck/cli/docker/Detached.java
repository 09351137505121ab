package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.docker.create.Creation;

import java.util.LinkedHashMap;
import java.util.List;

/** A creation that nobody will attach to. */
final class Detached {
    private Detached() {}

    static Creation of(Creation creation) {
        var config = new LinkedHashMap<>(creation.config());
        for (String name : List.of("AttachStdin", "AttachStdout", "AttachStderr", "StdinOnce")) {
            config.put(name, false);
        }
        return new Creation(config, creation.host(), creation.endpoints());
    }
}
