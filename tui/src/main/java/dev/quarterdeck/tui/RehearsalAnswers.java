package dev.quarterdeck.tui;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The canned answers of an API server: enough of a cluster to look around in. */
final class RehearsalAnswers {
    private static final int ROWS = 60;

    private static final String DISCOVERY =
            """
            {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","items":[{"metadata":{"name":""},\
            "versions":[{"version":"v1","resources":[{"resource":"pods","responseKind":{"group":"","version":"v1",\
            "kind":"Pod"},"scope":"Namespaced","singularResource":"pod","verbs":["get","list","watch"],\
            "shortNames":["po"],"categories":["all"]}]}]}]}
            """;
    private static final String OBJECT =
            """
            {"kind":"Pod","apiVersion":"v1","metadata":{"name":"web","namespace":"default","uid":"1","labels":{"app":"web"},\
            "creationTimestamp":"2026-01-01T00:00:00Z","managedFields":[{"manager":"x"}]},"spec":{"nodeName":"node1",\
            "containers":[{"name":"main","image":"busybox:1.35","resources":{"limits":{"memory":"64Mi"}}}]},\
            "status":{"phase":"Running","podIP":"10.244.0.7","conditions":[{"type":"Ready","status":"False","reason":\
            "ContainersNotReady","message":"containers with unready status: [main]"}],"containerStatuses":[{"name":"main",\
            "image":"busybox:1.35","ready":false,"restartCount":7,"state":{"waiting":{"reason":"CrashLoopBackOff"}}}]}}\
            """;
    private static final String PODS =
            """
            {"name":"Name","type":"string","format":"name","priority":0},{"name":"Ready","type":"string","format":"",\
            "priority":0},{"name":"Status","type":"string","format":"","priority":0},{"name":"Restarts","type":"string",\
            "format":"","priority":0},{"name":"Age","type":"string","format":"","priority":0},{"name":"IP","type":"string",\
            "format":"","priority":1},{"name":"Node","type":"string","format":"","priority":1}\
            """;
    private static final String NODES =
            """
            {"name":"Name","type":"string","format":"name","priority":0},{"name":"Status","type":"string","format":"",\
            "priority":0},{"name":"Roles","type":"string","format":"","priority":0},{"name":"Age","type":"string",\
            "format":"","priority":0},{"name":"Version","type":"string","format":"","priority":0}\
            """;
    private static final String TABLE =
            """
            {"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{"resourceVersion":"1"%s},"columnDefinitions":[%s],\
            "rows":[%s]}
            """;
    private static final String META =
            """
            {"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","metadata":{"name":"%s","namespace":"default",\
            "uid":"%s","labels":{"app":"web"},"creationTimestamp":"2026-01-01T00:00:00Z","resourceVersion":"2",\
            "managedFields":[{"manager":"x","fieldsV1":{"f:metadata":{}}}]}}\
            """;
    private static final String EVENTS =
            """
            {"kind":"EventList","apiVersion":"v1","metadata":{},"items":[{"metadata":{"name":"web.1"},"type":"Warning",\
            "reason":"BackOff","message":"Back-off restarting failed container","count":7,\
            "lastTimestamp":"2026-01-01T00:00:00Z"}]}
            """;
    private static final String VERSION = "{\"gitVersion\":\"v1.36.3\"}";
    private static final String MISSING =
            """
            {"kind":"Status","apiVersion":"v1","status":"Failure","message":"pods \\"no\\" not found","reason":"NotFound",\
            "code":404}
            """;

    private RehearsalAnswers() {}

    /** Whether what a request line asks for is not there. */
    static boolean missing(String request) {
        return request.contains("/no ") || request.contains("/metrics.k8s.io/");
    }

    /**
     * The answer to a request line.
     *
     * @param table whether a table will do
     */
    static String to(String request, boolean table) {
        if (missing(request)) {
            return MISSING;
        }
        if (request.contains("/version")) {
            return VERSION;
        }
        if (request.contains("/events")) {
            return EVENTS;
        }
        if (request.startsWith("GET /api ") || request.startsWith("GET /api?")) {
            return DISCOVERY;
        }
        if (request.startsWith("GET /apis")) {
            return DISCOVERY;
        }
        return table ? table(request) : OBJECT;
    }

    /** A list in two pages. */
    private static String table(String request) {
        boolean nodes = request.contains("/nodes");
        boolean first = request.contains("limit=") && !request.contains("continue=") && !nodes;
        int from = first || nodes ? 0 : ROWS;
        String rows =
                IntStream.range(from, nodes ? 1 : from + ROWS)
                        .mapToObj(number -> nodes ? node() : pod(number, number % 7))
                        .collect(Collectors.joining(","));
        return TABLE.formatted(first ? ",\"continue\":\"more\"" : "", nodes ? NODES : PODS, rows);
    }

    private static String pod(int number, int restarts) {
        String name = number == 0 ? "web" : "web-" + number;
        String status = number % 5 == 0 ? "CrashLoopBackOff" : "Running";
        return "{\"cells\":[\"%s\",\"0/1\",\"%s\",\"%d (4m ago)\",\"5d\",\"10.244.0.7\",\"node1\"],\"object\":%s}"
                .formatted(name, status, restarts, META.formatted(name, number + 1));
    }

    private static String node() {
        return "{\"cells\":[\"node1\",\"Ready\",\"control-plane\",\"5d\",\"v1.36.3\"],\"object\":%s}"
                .formatted(META.formatted("node1", "node1"));
    }

    /** A change as a watch tells it. */
    static String change(int number) {
        return "{\"type\":\"MODIFIED\",\"object\":%s}\n"
                .formatted(TABLE.formatted("", PODS, pod(number, 100 + number)).strip());
    }
}
