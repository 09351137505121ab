package dev.quarterdeck.tui;

import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.tui.cluster.*;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** None. */
final class AbsentCluster implements ClusterSource {
    @Override
    public Following config() {
        return sink -> sink.accept(new ClusterConfig(false, "", List.of(), null));
    }

    @Override
    public Following objects(ObjectQuery query) {
        return sink -> {};
    }

    @Override
    public Following usage(ObjectQuery query) {
        return sink -> {};
    }

    @Override
    public ClusterShare share(ObjectRef ref) {
        return ClusterShare.NONE;
    }

    @Override
    public @Nullable Object object(ObjectRef ref) {
        return null;
    }

    @Override
    public @Nullable Object events(ObjectRef ref, String uid) {
        return null;
    }

    @Override
    public Resources kinds(String context) {
        return new Resources(List.of());
    }
}
