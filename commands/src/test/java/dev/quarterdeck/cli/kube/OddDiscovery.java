package dev.quarterdeck.cli.kube;

import java.util.Locale;

/** The ways in which a server may tell, or not tell, what it offers. */
enum OddDiscovery {
    AGGREGATED,
    PLAIN,
    MIXED,
    NO_CORE,
    NO_GROUPS,
    REFUSED,
    BROKEN_GROUP,
    BROKEN_BY_TEXT,
    STALE_GROUP,
    LOST_GROUP,
    HTML,
    HTML_GROUPS,
    EMPTY,
    NULL,
    WRONG_KIND,
    FORBIDDEN;

    /** A status line and a body. */
    record Answer(String status, String type, String body) {
        static Answer json(String body) {
            return new Answer("200 OK", "application/json", body);
        }
    }

    private static final String AGGREGATED_TYPE =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
    private static final Answer NOT_FOUND =
            new Answer("404 Not Found", "text/plain", "404 page not found\n");
    private static final Answer PAGE =
            new Answer("200 OK", "text/html", "<html><body>Log in</body></html>");
    private static final Answer UNAVAILABLE =
            new Answer(
                    "503 Service Unavailable",
                    "application/json",
                    """
                    {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
                    "message":"the server is currently unable to handle the request",
                    "reason":"ServiceUnavailable","code":503}
                    """);
    private static final Answer DENIED =
            new Answer(
                    "403 Forbidden",
                    "application/json",
                    """
                    {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
                    "message":"forbidden: User \\"eve\\" cannot get path \\"/api\\"",
                    "reason":"Forbidden","details":{},"code":403}
                    """);
    private static final String VERSIONS = "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}";
    private static final String CORE =
            """
            {"kind":"APIResourceList","groupVersion":"v1","resources":[
            {"name":"pods","singularName":"pod","namespaced":true,"kind":"Pod",
             "verbs":["get","list","watch"],"shortNames":["po"],"categories":["all"]},
            {"name":"pods/log","singularName":"","namespaced":true,"kind":"Pod","verbs":["get"]},
            {"name":"odd","singularName":"","namespaced":false,"kind":"Odd","verbs":null}]}
            """;
    private static final String APPS =
            """
            {"kind":"APIResourceList","apiVersion":"v1","groupVersion":"apps/%s","resources":[
            {"name":"deployments","singularName":"deployment","namespaced":true,
             "kind":"Deployment","verbs":["get","list"],"shortNames":["deploy"]}]}
            """;
    private static final String GROUPS =
            """
            {"kind":"APIGroupList","apiVersion":"v1","groups":[
            {"name":"apps","versions":[
              {"groupVersion":"apps/v1beta1","version":"v1beta1"},
              {"groupVersion":"apps/v1","version":"v1"}],
             "preferredVersion":{"groupVersion":"apps/v1","version":"v1"}}%s]}
            """;
    private static final String METRICS =
            """
            ,{"name":"metrics.k8s.io","versions":[
              {"groupVersion":"metrics.k8s.io/v1beta1","version":"v1beta1"}],
             "preferredVersion":{"groupVersion":"metrics.k8s.io/v1beta1","version":"v1beta1"}}
            """;
    private static final String ALL_CORE =
            """
            {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","metadata":{},
            "items":[{"metadata":{},"versions":[{"version":"v1","freshness":"Current","resources":[
            {"resource":"pods","responseKind":{"group":"","version":"v1","kind":"Pod"},
             "scope":"Namespaced","singularResource":"pod","verbs":["get","list","watch"],
             "shortNames":["po"],"categories":["all"]}]}]}]}
            """;
    private static final String ALL_GROUPS =
            """
            {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","metadata":{},
            "items":[{"metadata":{"name":"apps"},"versions":[
            {"version":"v1","freshness":"%s","resources":[
            {"resource":"deployments","responseKind":{"group":"","version":"","kind":"Deployment"},
             "scope":"Namespaced","singularResource":"deployment","verbs":["get","list"],
             "shortNames":["deploy"]}]}]}]}
            """;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The answer to a path of discovery. */
    Answer answer(String path) {
        return switch (path) {
            case "/api" -> core();
            case "/apis" -> groups();
            case "/api/v1" -> Answer.json(CORE);
            case "/apis/apps/v1" -> Answer.json(APPS.formatted("v1"));
            case "/apis/apps/v1beta1" ->
                    this == LOST_GROUP ? NOT_FOUND : Answer.json(APPS.formatted("v1beta1"));
            case "/apis/metrics.k8s.io/v1beta1" ->
                    this == BROKEN_BY_TEXT
                            ? new Answer("503 Service Unavailable", "text/plain", "no endpoints\n")
                            : UNAVAILABLE;
            default -> NOT_FOUND;
        };
    }

    private Answer core() {
        return switch (this) {
            case AGGREGATED, STALE_GROUP, MIXED -> new Answer("200 OK", AGGREGATED_TYPE, ALL_CORE);
            case PLAIN, NO_GROUPS, BROKEN_GROUP, BROKEN_BY_TEXT, LOST_GROUP, HTML_GROUPS ->
                    Answer.json(VERSIONS);
            case NO_CORE -> NOT_FOUND;
            case REFUSED ->
                    new Answer("406 Not Acceptable", "text/plain", "only application/json\n");
            case HTML -> PAGE;
            case EMPTY -> Answer.json("");
            case NULL -> Answer.json("null");
            case WRONG_KIND -> Answer.json("{\"kind\":\"Pod\",\"versions\":null}");
            case FORBIDDEN -> DENIED;
        };
    }

    private Answer groups() {
        return switch (this) {
            case AGGREGATED ->
                    new Answer("200 OK", AGGREGATED_TYPE, ALL_GROUPS.formatted("Current"));
            case STALE_GROUP ->
                    new Answer("200 OK", AGGREGATED_TYPE, ALL_GROUPS.formatted("Stale"));
            case PLAIN, MIXED, NO_CORE, LOST_GROUP -> Answer.json(GROUPS.formatted(""));
            case BROKEN_GROUP, BROKEN_BY_TEXT -> Answer.json(GROUPS.formatted(METRICS));
            case NO_GROUPS -> NOT_FOUND;
            case REFUSED ->
                    new Answer("406 Not Acceptable", "text/plain", "only application/json\n");
            case HTML, HTML_GROUPS -> PAGE;
            case EMPTY -> Answer.json("");
            case NULL -> Answer.json("null");
            case WRONG_KIND -> Answer.json("{\"kind\":\"Pod\",\"groups\":null}");
            case FORBIDDEN -> DENIED;
        };
    }
}
