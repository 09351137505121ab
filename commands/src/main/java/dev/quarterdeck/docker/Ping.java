package dev.quarterdeck.docker;

/**
 * What an engine says of itself before anything is asked.
 *
 * @param apiVersion its newest API version, or empty for engines that name none
 * @param osType linux or windows
 * @param experimental whether experimental features are on
 */
public record Ping(String apiVersion, String osType, boolean experimental) {}
