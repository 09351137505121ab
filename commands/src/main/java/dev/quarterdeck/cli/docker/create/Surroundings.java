package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.docker.ApiVersion;
import dev.quarterdeck.docker.ClientFiles;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a creation depends on beside its line.
 *
 * @param folder where relative paths start
 * @param environment our own variables
 * @param files the docker client's configuration
 * @param host the engine's address, which may have proxies of its own
 * @param version the API the engine is spoken to in
 */
public record Surroundings(
        Path folder,
        Map<String, String> environment,
        ClientFiles files,
        String host,
        ApiVersion version) {}
