package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Discovery;
import dev.quarterdeck.kubernetes.api.Resources;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a server offers, asked for once and only when it is needed. */
final class Offered {
    private final ClusterApi api;
    private final Warnings warnings;
    private @Nullable Resources resources;

    Offered(ClusterApi api, Warnings warnings) {
        this.api = api;
        this.warnings = warnings;
    }

    Resources resources() {
        Resources known = resources;
        if (known == null) {
            List<@Nullable Object> answers = new ArrayList<>();
            answers.add(ask("/api"));
            answers.add(ask("/apis"));
            known = new Resources(Discovery.read(answers));
            resources = known;
        }
        return known;
    }

    /** The resource of a word; there must be one. */
    ApiResource find(String word) {
        return resources()
                .find(word, warnings::tell)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        1,
                                        "error: the server doesn't have a resource type \""
                                                + word.replaceFirst("[.].*", "")
                                                + "\""));
    }

    private @Nullable Object ask(String path) {
        try (Reply reply = api.get(path + "?timeout=32s", Discovery.ACCEPT)) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            return Json.parse(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
