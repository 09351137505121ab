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
public final class Offered {
    private final ClusterApi api;
    private final Warnings warnings;
    private @Nullable List<@Nullable Object> answers;
    private @Nullable Resources resources;

    /** What the server of {@code api} offers; warnings come of names that mean several things. */
    public Offered(ClusterApi api, Warnings warnings) {
        this.api = api;
        this.warnings = warnings;
    }

    /** All of it. */
    public Resources resources() {
        Resources known = resources;
        if (known == null) {
            known = new Resources(Discovery.read(answers()));
            resources = known;
        }
        return known;
    }

    /** The groups and versions it serves, in its order. */
    public List<String> versions() {
        return Discovery.versions(answers());
    }

    /** Those that it cannot say anything about now, for who serves them does not answer. */
    public List<String> stale() {
        return Discovery.stale(answers());
    }

    private List<@Nullable Object> answers() {
        List<@Nullable Object> known = answers;
        if (known == null) {
            known = new ArrayList<>();
            known.add(ask("/api"));
            known.add(ask("/apis"));
            answers = known;
        }
        return known;
    }

    /** The resource of a word; there must be one. */
    public ApiResource find(String word) {
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
