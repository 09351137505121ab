package dev.quarterdeck.docker;

import java.util.List;

/**
 * The global options that name an engine.
 *
 * @param hosts every {@code -H}; more than one is an error
 * @param context {@code --context}, or empty
 * @param tls the {@code --tls…} options
 */
public record EngineOptions(List<String> hosts, String context, TlsOptions tls) {
    /** Nothing said: environment and configuration decide. */
    public static final EngineOptions NONE = new EngineOptions(List.of(), "", TlsOptions.NONE);
}
