package dev.quarterdeck.cli.kube;

import java.util.ArrayList;
import java.util.List;

/** Odd answers of an API server, each beside the lines that ask for them. */
final class OddCases {
    /** How a server tells what it offers, what it answers to a list of pods, and a line. */
    record Case(OddDiscovery discovery, String type, String body, String line) {
        @Override
        public String toString() {
            return "discovery %s, kubectl %s, pods %s"
                    .formatted(discovery, line, body.strip().replace("\n", " "));
        }
    }

    private static final String PARTIAL =
            "\"kind\":\"PartialObjectMetadata\",\"apiVersion\":\"meta.k8s.io/v1\",";
    private static final String JSON = "application/json";
    private static final String ONE_ROW =
            table(
                    "\"columnDefinitions\":[{\"name\":\"Name\",\"type\":\"string\",\"format\":\"name\"},"
                        + "{\"name\":\"Ready\",\"type\":\"string\"}]",
                    "{\"cells\":[\"web\",\"1/1\"],\"object\":{"
                            + PARTIAL
                            + "\"metadata\":{\"name\":\"web\"}}}");

    private OddCases() {}

    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        for (OddDiscovery discovery : OddDiscovery.values()) {
            for (String line :
                    List.of(
                            "get pods",
                            "get po web",
                            "get deploy",
                            "get nothing",
                            "get pods,deploy",
                            "api-versions",
                            "api-resources",
                            "api-resources -o name")) {
                all.add(new Case(discovery, JSON, ONE_ROW, line));
            }
        }
        for (String body : bodies()) {
            for (String line :
                    List.of("get pods", "get pods -A --show-labels", "get pods -o name")) {
                boolean table = body.contains("\"kind\":\"Table\"");
                if (table && line.endsWith("name")) {
                    continue;
                }
                String type = body.startsWith("<") ? "text/html" : JSON;
                all.add(new Case(OddDiscovery.AGGREGATED, type, body, line));
            }
        }
        return all;
    }

    private static String table(String columns, String rows) {
        return "{\"kind\":\"Table\",\"apiVersion\":\"meta.k8s.io/v1\",%s,\"rows\":[%s]}"
                .formatted(columns, rows);
    }

    private static List<String> bodies() {
        String columns =
                "\"columnDefinitions\":[{\"name\":\"Name\",\"type\":\"string\",\"format\":\"name\"},"
                    + "{\"name\":\"Ready\",\"type\":\"string\"},{\"name\":\"N\",\"type\":\"integer\"}]";
        String object =
                ",\"object\":{" + PARTIAL + "\"metadata\":{\"name\":\"web\",\"namespace\":\"n\"}}";
        return List.of(
                "<html><body>Log in</body></html>",
                "",
                "{\"kind\":\"Foo\",\"apiVersion\":\"v1\"}",
                "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{},\"items\":null}",
                "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[]}",
                "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":null,\"items\":[{\"kind\":\"Pod\","
                    + "\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"web\",\"labels\":null}}]}",
                table("\"columnDefinitions\":[]", ""),
                table("\"columnDefinitions\":null", "{\"cells\":[\"web\"]" + object + "}"),
                table("\"columnDefinitions\":[]", "{\"cells\":[]" + object + "}"),
                table(columns, ""),
                table(columns, "{\"cells\":[\"web\"]" + object + "}"),
                table(columns, "{\"cells\":[\"web\",\"1/1\",7,\"more\"]" + object + "}"),
                table(columns, "{\"cells\":[null,\"a\\nb\",1.5]" + object + "}"),
                table(columns, "{\"cells\":[\"web\",true,{\"a\":[1]}]" + object + "}"),
                table(
                        columns,
                        "{\"cells\":[\"web\",\"1/1\",1],\"object\":{"
                                + PARTIAL
                                + "\"metadata\":{\"name\":\"web\","
                                + "\"labels\":null}}}"));
    }
}
