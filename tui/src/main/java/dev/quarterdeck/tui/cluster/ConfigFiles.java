package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.KubeException;
import dev.quarterdeck.kubernetes.WatchedConfig;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/** The kubeconfig as it is now; one that has become unreadable stays as it was before. */
final class ConfigFiles {

    /**
     * What is known of it.
     *
     * @param version another one after each change
     * @param config null where it never could be read
     * @param trouble why it cannot be read now; null where it can
     */
    record State(int version, @Nullable KubeConfig config, @Nullable KubeException trouble) {
        /** The kubeconfig to use. */
        KubeConfig usable() {
            if (config != null) {
                return config;
            }
            throw trouble == null ? new IllegalStateException("not read yet") : trouble;
        }
    }

    private final Supplier<KubeConfig> reader;
    private final Duration interval;
    private @Nullable WatchedConfig watched;
    private State state = new State(0, null, null);
    private long looked;

    ConfigFiles(Supplier<KubeConfig> reader, Duration interval) {
        this.reader = reader;
        this.interval = interval;
    }

    /** As it is now; looks at the files unless that was done a moment ago. */
    synchronized State now() {
        if (state.version() == 0 || System.nanoTime() - looked >= interval.toNanos()) {
            looked = System.nanoTime();
            look();
        }
        return state;
    }

    private void look() {
        try {
            WatchedConfig known = watched;
            if (known == null) {
                known = new WatchedConfig(reader);
                watched = known;
                become(known.config(), null);
            } else if (known.changed() || state.trouble() != null) {
                become(known.again(), null);
            }
        } catch (KubeException unreadable) {
            KubeException before = state.trouble();
            if (before == null || !before.what().equals(unreadable.what())) {
                become(state.config(), unreadable);
            }
        }
    }

    private void become(@Nullable KubeConfig config, @Nullable KubeException trouble) {
        state = new State(state.version() + 1, config, trouble);
    }

    /** Waits, at most until the kubeconfig has changed. */
    void pause(Duration longest) throws InterruptedException {
        int before = now().version();
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); left > 0; left = end - System.nanoTime()) {
            Thread.sleep(Duration.ofNanos(Math.min(left, interval.toNanos())));
            if (now().version() != before) {
                return;
            }
        }
    }
}
