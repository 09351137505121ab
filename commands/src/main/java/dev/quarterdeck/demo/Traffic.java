package dev.quarterdeck.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has been asked so far: requests and open answers by route, and the last request lines. */
public final class Traffic {

    private static final int REMEMBERED = 500;

    private final Map<String, Integer> requests = new TreeMap<>();
    private final Map<String, Integer> open = new TreeMap<>();
    private final Deque<String> lines = new ArrayDeque<>();
    private int connections;

    Traffic() {}

    synchronized void connected() {
        connections++;
    }

    synchronized void begin(String route, String line) {
        requests.merge(route, 1, Integer::sum);
        open.merge(route, 1, Integer::sum);
        lines.addLast(line);
        if (lines.size() > REMEMBERED) {
            lines.removeFirst();
        }
    }

    synchronized void end(String route) {
        open.merge(route, -1, Integer::sum);
    }

    /** Requests so far on a route, as in {@code GET /containers/{id}/json}. */
    public synchronized int count(String route) {
        return requests.getOrDefault(route, 0);
    }

    /** Requests so far on all routes but the pings. */
    public synchronized int total() {
        return requests.entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith("/_ping"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Answers of a route that are under way now, endless ones above all. */
    public synchronized int open(String route) {
        return open.getOrDefault(route, 0);
    }

    /** Connections accepted so far. */
    public synchronized int connections() {
        return connections;
    }

    /** The last 500 requests as the client wrote them: method and target. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Forgets the counts, not what is open. */
    public synchronized void reset() {
        requests.clear();
        lines.clear();
    }
}
