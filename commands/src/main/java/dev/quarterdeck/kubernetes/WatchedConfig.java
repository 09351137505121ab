package dev.quarterdeck.kubernetes;

import java.util.function.Supplier;

/** A kubeconfig that is read again when one of the files it was looked for in has changed. */
public final class WatchedConfig {
    private final Supplier<KubeConfig> reader;
    private KubeConfig config;

    /** Reads the kubeconfig for the first time. */
    public WatchedConfig(Supplier<KubeConfig> reader) {
        this.reader = reader;
        this.config = reader.get();
    }

    /** The kubeconfig as it was read last. */
    public synchronized KubeConfig config() {
        return config;
    }

    /** Whether a file has appeared, gone or been written since; asks the file system only. */
    public synchronized boolean changed() {
        return config.outdated();
    }

    /**
     * Reads it again.
     *
     * @throws KubeException where it cannot be read; the former one stays
     */
    public synchronized KubeConfig again() {
        config = reader.get();
        return config;
    }
}
