package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.KubeException;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Tells what the kubeconfig says, and whenever it says something else. */
final class ConfigFollowing implements Following {

    private static final Duration LONG = Duration.ofHours(1);

    private final ConfigFiles files;
    private final String chosen;

    /**
     * A following.
     *
     * @param chosen the context that a flag chose, or an empty text
     */
    ConfigFollowing(ConfigFiles files, String chosen) {
        this.files = files;
        this.chosen = chosen;
    }

    @Override
    public void follow(Consumer<Object> sink) throws InterruptedException {
        ClusterConfig told = null;
        while (!Thread.currentThread().isInterrupted()) {
            ClusterConfig now = of(files.now());
            if (!now.equals(told)) {
                sink.accept(now);
                told = now;
            }
            files.pause(LONG);
        }
    }

    private ClusterConfig of(ConfigFiles.State state) {
        KubeConfig config = state.config();
        KubeException trouble = state.trouble();
        return new ClusterConfig(
                config != null && config.origin() != KubeConfig.Origin.NOWHERE,
                chosen.isEmpty() && config != null ? config.currentContext() : chosen,
                contexts(config),
                trouble == null ? null : ClusterTroubles.unreadable(trouble));
    }

    private static List<ClusterConfig.Context> contexts(@Nullable KubeConfig config) {
        return config == null
                ? List.of()
                : config.contexts().entrySet().stream()
                        .map(
                                entry ->
                                        new ClusterConfig.Context(
                                                entry.getKey(),
                                                entry.getValue().cluster(),
                                                entry.getValue().user(),
                                                entry.getValue().namespace()))
                        .toList();
    }
}
