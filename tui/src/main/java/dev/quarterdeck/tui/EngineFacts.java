package dev.quarterdeck.tui;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.tui.deck.Facts;

import org.jspecify.annotations.Nullable;

/** Asks an engine about one thing at a time. */
record EngineFacts(EngineAddress address) implements Facts {
    @Override
    public @Nullable Object container(String id) {
        return ask("/containers/" + id + "/json");
    }

    @Override
    public @Nullable Object image(String id) {
        return ask("/images/" + id + "/json");
    }

    @Override
    public @Nullable Object processes(String containerId) {
        return ask("/containers/" + containerId + "/top");
    }

    @Override
    public @Nullable Object layers(String imageId) {
        return ask("/images/" + imageId + "/history");
    }

    private @Nullable Object ask(String path) {
        try (Engine engine = Engine.at(address);
                Reply reply = engine.send(Request.get(path))) {
            return reply.json();
        }
    }
}
