package dev.quarterdeck.demo.cluster;

import java.util.Map;
import java.util.Set;

/** Reads the query's fieldSelector: {@code status.phase=Running,spec.nodeName!=node1}. */
final class FieldSelector {

    private static final Set<String> ALWAYS = Set.of("metadata.name", "metadata.namespace");

    /** What else can be asked of a kind. */
    private static final Map<String, Set<String>> KNOWN =
            Map.of(
                    "pods",
                    Set.of(
                            "spec.nodeName",
                            "spec.restartPolicy",
                            "spec.schedulerName",
                            "spec.serviceAccountName",
                            "spec.hostNetwork",
                            "status.phase",
                            "status.podIP",
                            "status.podIPs",
                            "status.nominatedNodeName"),
                    "events",
                    Set.of(
                            "involvedObject.kind",
                            "involvedObject.namespace",
                            "involvedObject.name",
                            "involvedObject.uid",
                            "involvedObject.apiVersion",
                            "involvedObject.resourceVersion",
                            "involvedObject.fieldPath",
                            "reason",
                            "reportingComponent",
                            "source",
                            "type"),
                    "nodes",
                    Set.of("spec.unschedulable"),
                    "secrets",
                    Set.of("type"),
                    "namespaces",
                    Set.of("status.phase"),
                    "replicasets",
                    Set.of("status.replicas"),
                    "jobs",
                    Set.of("status.successful"),
                    "services",
                    Set.of("spec.clusterIP", "spec.type"));

    private FieldSelector() {}

    static Selector of(Kind kind, String text) {
        Selector all = object -> true;
        for (String term : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Selector before = all;
            Selector one = one(kind, term);
            all = object -> before.test(object) && one.test(object);
        }
        return all;
    }

    private static Selector one(Kind kind, String term) {
        int equals = term.indexOf('=');
        if (equals < 1) {
            throw StatusError.badRequest(
                    "invalid selector: '" + term + "'; can't understand '" + term + "'");
        }
        boolean not = term.charAt(equals - 1) == '!';
        String field = term.substring(0, not ? equals - 1 : equals);
        String value = term.substring(equals + (term.startsWith("==", equals) ? 2 : 1));
        check(kind, field);
        return object -> value(object, field).equals(value) != not;
    }

    private static void check(Kind kind, String field) {
        if (!ALWAYS.contains(field)
                && !KNOWN.getOrDefault(kind.plural(), Set.of()).contains(field)) {
            throw StatusError.badRequest("field label not supported: " + field);
        }
    }

    private static String value(Tree object, String field) {
        return switch (field) {
            case "source" -> object.text("source.component");
            case "spec.unschedulable", "spec.hostNetwork" -> String.valueOf(object.flag(field));
            case "status.replicas", "status.successful" -> String.valueOf(object.number(field));
            default -> object.text(field);
        };
    }
}
