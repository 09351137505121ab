package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.kinds.Describers;
import dev.quarterdeck.kubernetes.api.ApiResource;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Map;

/** An object described at a moment, and later again without asking the server. */
public final class Described {
    private final ApiResource resource;
    private final Map<String, @Nullable Object> object;
    private final Answers answers;
    private final String text;

    private Described(ApiResource resource, Map<String, @Nullable Object> object, Answers answers) {
        this.resource = resource;
        this.object = object;
        this.answers = answers;
        Description out = new Description();
        Describers.of(resource.group(), resource.kind()).describe(object, answers, out);
        this.text = out.text();
    }

    /** An object described without its events. */
    public static Described of(
            ApiResource resource,
            Map<String, @Nullable Object> object,
            Related related,
            Clock clock) {
        return new Described(resource, object, new Answers(related, false, clock));
    }

    /** The same state of the object with its ages as they are now. */
    public Described later() {
        return new Described(resource, object, answers);
    }

    /** The same state of the object with its events, which are asked for; blocks. */
    public Described withEvents() {
        return new Described(resource, object, answers.withEvents());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Described one && one.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
