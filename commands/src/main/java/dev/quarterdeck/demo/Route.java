package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** One line of the router's table: a method and a path with at most one open part. */
record Route(String method, String pattern, Handler handler) {

    /** Answers a request, or throws what the engine answers instead. */
    @FunctionalInterface
    interface Handler {
        void handle(Exchange exchange) throws IOException, InterruptedException;
    }

    String label() {
        return method + " " + pattern;
    }

    /** The open part of the path; empty when the pattern has none; null when it does not match. */
    @Nullable String match(Request request) {
        return method.equals(request.method()) ? match(request.path()) : null;
    }

    private @Nullable String match(String path) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return pattern.equals(path) ? "" : null;
        }
        String tail = pattern.substring(pattern.indexOf('}') + 1);
        boolean fits = path.length() > open + tail.length();
        if (!fits || !path.startsWith(pattern.substring(0, open)) || !path.endsWith(tail)) {
            return null;
        }
        return inside(path.substring(open, path.length() - tail.length()));
    }

    private @Nullable String inside(String part) {
        boolean slashesAllowed = pattern.startsWith("/images/");
        return slashesAllowed || part.indexOf('/', 1) < 0 ? part : null;
    }
}
