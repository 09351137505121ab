package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The live objects of the clusters a kubeconfig knows.
 *
 * <p>Each following runs until it is interrupted and outlives the server: it says {@link
 * Change.Stale}, tries again with growing pauses, and goes on where it was.
 */
public interface ClusterSource {
    /** Emits {@link ClusterConfig}: at once, and whenever the files have changed. */
    Following config();

    /**
     * Emits {@link ObjectTable} and {@code Change<ObjectRow>}: a {@link Change.Page} with the first
     * rows as soon as they are there, {@link Change.More} with the rest, {@link Change.Live} when
     * all are there, then changes. After an interruption a {@link Change.Page} holds all rows.
     */
    Following objects(ObjectQuery query);

    /**
     * Emits {@link ClusterUsage} again and again.
     *
     * @param query whose kind is {@code pods} or {@code nodes}
     */
    Following usage(ObjectQuery query);

    /** What an object may use; blocks. */
    ClusterShare share(ObjectRef ref);

    /**
     * An object described as kubectl does, without its events; blocks.
     *
     * @throws dev.quarterdeck.model.OpsException where it cannot be read
     */
    Described describe(ObjectRef ref);

    /** The whole object as a JSON tree, null where there is none; blocks. */
    @Nullable Object object(ObjectRef ref);

    /**
     * Puts another state of an object in the place of its own, as the server checks it strictly;
     * blocks.
     *
     * @param trial whether nothing is kept of it
     * @return the state as the server has it then
     */
    @Nullable Object replace(ObjectRef ref, Map<String, @Nullable Object> object, boolean trial);

    /** All objects of a query as a JSON list tree; blocks. */
    @Nullable Object list(ObjectQuery query);

    /** The events about an object as a JSON list tree, the oldest first; blocks. */
    @Nullable Object events(ObjectRef ref, String uid);

    /** What a context's server offers; blocks, and remembers. */
    Resources kinds(String context);
}
