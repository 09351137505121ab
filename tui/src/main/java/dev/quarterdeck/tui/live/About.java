package dev.quarterdeck.tui.live;

/**
 * Where a source's rows come from.
 *
 * @param host the name of the engine's host
 * @param product what serves, such as "docker 28.5.2"
 * @param context the name of the docker context, empty where there is none
 */
public record About(String host, String product, String context) {}
