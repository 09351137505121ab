package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

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

    /** The whole object as a JSON tree, managedFields left out; blocks. */
    @Nullable Object object(ObjectRef ref);

    /** The events about an object as a JSON list tree, the oldest first; blocks. */
    @Nullable Object events(ObjectRef ref, String uid);

    /** What a context's server offers; blocks, and remembers. */
    Resources kinds(String context);
}
