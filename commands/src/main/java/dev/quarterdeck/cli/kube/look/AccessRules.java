package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rules of access, broken down to one resource each and put together again by their verbs (kubectl
 * pkg/util/rbac/rbac.go, pkg/cmd/auth/cani.go).
 */
record AccessRules(List<Rule> rules) {
    /** One rule; its lists have one member or none, but for the verbs. */
    record Rule(
            List<String> verbs,
            List<String> groups,
            List<String> resources,
            List<String> names,
            List<String> paths) {
        /** Rules of the same resource are one. */
        private List<List<String>> key() {
            return List.of(groups, resources, names);
        }

        /** As Go prints it, which is what rules are sorted by. */
        private String goText() {
            return "&PolicyRule{Verbs:%s,APIGroups:%s,Resources:%s,ResourceNames:%s,NonResourceURLs:%s,}"
                    .formatted(
                            list(verbs), list(groups), list(resources), list(names), list(paths));
        }

        private Rule with(List<String> more) {
            List<String> all = Stream.concat(verbs.stream(), more.stream()).distinct().toList();
            return new Rule(all, groups, resources, names, paths);
        }

        /** {@code deployments.apps/scale}: the group stands before the subresource. */
        private String resource() {
            if (resources.isEmpty()) {
                return "";
            }
            String[] parts = resources.getFirst().split("/", 2);
            boolean grouped = !groups.isEmpty() && !groups.getFirst().isEmpty();
            String name = grouped ? parts[0] + "." + groups.getFirst() : parts[0];
            return parts.length > 1 ? name + "/" + parts[1] : name;
        }
    }

    /** Those of the status of a SelfSubjectRulesReview. */
    static AccessRules of(Map<String, @Nullable Object> status) {
        List<Rule> rules = new ArrayList<>();
        Map<List<List<String>>, Rule> compact = new LinkedHashMap<>();
        for (Object item : Json.array(status.get("resourceRules"))) {
            for (Rule rule : resources(Json.object(item))) {
                compact.merge(rule.key(), rule, (known, more) -> known.with(more.verbs()));
            }
        }
        for (Object item : Json.array(status.get("nonResourceRules"))) {
            rules.addAll(paths(Json.object(item)));
        }
        rules.addAll(compact.values());
        rules.sort(Comparator.comparing(Rule::goText));
        return new AccessRules(rules);
    }

    private static List<Rule> resources(Map<String, @Nullable Object> rule) {
        List<Rule> broken = new ArrayList<>();
        List<String> names = texts(rule.get("resourceNames"));
        List<List<String>> each =
                names.isEmpty() ? List.of(List.of()) : names.stream().map(List::of).toList();
        for (String group : texts(rule.get("apiGroups"))) {
            for (String resource : texts(rule.get("resources"))) {
                for (String verb : texts(rule.get("verbs"))) {
                    each.forEach(name -> broken.add(rule(verb, group, resource, name)));
                }
            }
        }
        return broken;
    }

    private static Rule rule(String verb, String group, String resource, List<String> name) {
        return new Rule(List.of(verb), List.of(group), List.of(resource), name, List.of());
    }

    private static List<Rule> paths(Map<String, @Nullable Object> rule) {
        List<Rule> broken = new ArrayList<>();
        for (String path : texts(rule.get("nonResourceURLs"))) {
            for (String verb : texts(rule.get("verbs"))) {
                broken.add(new Rule(List.of(verb), List.of(), List.of(), List.of(), List.of(path)));
            }
        }
        return broken;
    }

    /** The table, as kubectl prints it. */
    String table(boolean headers) {
        StringBuilder out = new StringBuilder();
        TabWriter writer = TabWriter.kubectl(out);
        try {
            if (headers) {
                writer.write("Resources\tNon-Resource URLs\tResource Names\tVerbs\n");
            }
            for (Rule rule : rules) {
                writer.write(
                        String.join(
                                        "\t",
                                        rule.resource(),
                                        list(rule.paths()),
                                        list(rule.names()),
                                        list(rule.verbs()))
                                + "\n");
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String list(List<String> words) {
        return "[" + String.join(" ", words) + "]";
    }

    private static List<String> texts(@Nullable Object array) {
        return Json.array(array).stream().map(String::valueOf).toList();
    }
}
