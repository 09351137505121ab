package dev.quarterdeck.docker;

import dev.quarterdeck.http.Request;

/**
 * Which part of a container's log is wanted, and how.
 *
 * @param follow whether to wait for more
 * @param tail how many of the last lines, or "all"
 * @param since only from this time on: seconds since 1970 with up to nine decimals, or empty
 * @param until only up to this time, likewise
 * @param timestamps whether every line begins with its time
 * @param details whether every line begins with the attributes of the log driver
 */
public record LogOptions(
        boolean follow,
        String tail,
        String since,
        String until,
        boolean timestamps,
        boolean details) {
    /** The last {@code tail} lines, and then what comes. */
    public static LogOptions following(int tail) {
        return new LogOptions(true, Integer.toString(tail), "", "", true, false);
    }

    Request in(Request request) {
        return flag(
                flag(
                                flag(
                                        request.with("stdout", "1").with("stderr", "1"),
                                        "follow",
                                        follow),
                                "timestamps",
                                timestamps)
                        .withSet("since", since)
                        .withSet("until", until)
                        .with("tail", tail),
                "details",
                details);
    }

    private static Request flag(Request request, String name, boolean value) {
        return value ? request.with(name, "1") : request;
    }
}
