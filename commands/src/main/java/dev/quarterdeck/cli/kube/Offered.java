package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Discoverer;
import dev.quarterdeck.kubernetes.api.NoJsonException;
import dev.quarterdeck.kubernetes.api.Offer;
import dev.quarterdeck.kubernetes.api.Resources;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What a server offers, asked for once and only when it is needed. */
public final class Offered {
    private static final String UNKNOWN =
            "error: couldn't get available api versions from server: ";

    private final ClusterApi api;
    private final Warnings warnings;
    private @Nullable Offer offer;
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
            known = new Resources(offer().resources());
            resources = known;
        }
        return known;
    }

    /** The groups and versions it serves, in its order. */
    public List<String> versions() {
        return offer().versions();
    }

    /** Those that it cannot say anything about now, each with the reason. */
    public Map<String, String> failed() {
        return offer().failed();
    }

    /** The groups and versions it serves; that it does not say which is told as such. */
    public List<String> versionsOrWhyNot() {
        try {
            return Discoverer.ask(new Asked()).versions();
        } catch (StatusError refused) {
            throw new CommandException(1, UNKNOWN + refused.text());
        } catch (NoJsonException e) {
            throw new CommandException(1, UNKNOWN + e.what());
        }
    }

    private Offer ask() {
        try {
            return Discoverer.ask(new Asked());
        } catch (NoJsonException e) {
            throw new CommandException(1, "error: " + e.what());
        }
    }

    private final class Asked implements Discoverer.Asking {
        @Override
        public Reply get(String path, String accept) {
            return api.get(path + "?timeout=32s", accept);
        }

        @Override
        public StatusError refused(Reply reply) {
            return StatusError.bare(reply);
        }
    }

    private Offer offer() {
        Offer known = offer;
        if (known == null) {
            known = ask();
            offer = known;
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
}
