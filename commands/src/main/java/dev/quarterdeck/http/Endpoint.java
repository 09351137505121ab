package dev.quarterdeck.http;

import java.util.Map;

/**
 * One server as requests meet it.
 *
 * @param transport the road there
 * @param host the value of the Host header
 * @param headers what every request carries beside its own headers
 * @param failures its client's words for a connection that fails
 */
public record Endpoint(
        Transport transport, String host, Map<String, String> headers, Failures failures) {}
