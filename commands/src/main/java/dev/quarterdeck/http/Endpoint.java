package dev.quarterdeck.http;

import java.util.List;
import java.util.Map;

/**
 * One server as requests meet it.
 *
 * @param transport the road there
 * @param host the value of the Host header
 * @param headers what every request carries beside its own headers; a name may come twice
 * @param failures its client's words for a connection that fails
 */
public record Endpoint(
        Transport transport,
        String host,
        List<Map.Entry<String, String>> headers,
        Failures failures) {}
