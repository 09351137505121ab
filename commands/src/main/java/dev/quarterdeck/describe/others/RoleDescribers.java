package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.text.Utf8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Roles and their bindings. Ported from {@code k8s.io/kubectl/pkg/describe/describe.go} and {@code
 * pkg/util/rbac}.
 */
final class RoleDescribers {
    private record Key(String group, String resource, List<String> names) {}

    private record Rule(
            List<String> groups,
            List<String> resources,
            List<String> names,
            List<String> urls,
            List<String> verbs) {
        /** The text of the Go type, by which kubectl sorts. */
        private String text() {
            return "&PolicyRule{Verbs:%s,APIGroups:%s,Resources:%s,ResourceNames:%s,NonResourceURLs:%s,}"
                    .formatted(
                            Lists.slice(verbs),
                            Lists.slice(groups),
                            Lists.slice(resources),
                            Lists.slice(names),
                            Lists.slice(urls));
        }

        /** The resource with its group between it and its subresource. */
        private String resource() {
            if (resources.isEmpty()) {
                return "";
            }
            String[] parts = resources.getFirst().split("/", 2);
            String group = groups.getFirst().isEmpty() ? "" : "." + groups.getFirst();
            return parts[0] + group + (parts.length == 2 ? "/" + parts[1] : "");
        }
    }

    private RoleDescribers() {}

    static void role(Tree role, Related related, Description out) {
        ConfigDescribers.clusterHead(role, out);
        out.row(0, "PolicyRule:");
        out.row(1, "Resources", "Non-Resource URLs", "Resource Names", "Verbs");
        out.row(1, "---------", "-----------------", "--------------", "-----");
        for (Rule rule : rules(role)) {
            out.row(
                    1,
                    rule.resource(),
                    Lists.slice(rule.urls()),
                    Lists.slice(rule.names()),
                    Lists.slice(rule.verbs()));
        }
    }

    /** Rules of one resource or one URL each. */
    private static List<Rule> rules(Tree role) {
        List<Rule> rules = new ArrayList<>();
        Map<Key, List<String>> verbs = new LinkedHashMap<>();
        for (Tree rule : role.list("rules")) {
            for (Key key : keys(rule)) {
                List<String> known = verbs.computeIfAbsent(key, none -> new ArrayList<>());
                rule.texts("verbs").stream().filter(v -> !known.contains(v)).forEach(known::add);
            }
            for (String url : rule.texts("nonResourceURLs")) {
                for (String verb : rule.texts("verbs")) {
                    rules.add(
                            new Rule(List.of(), List.of(), List.of(), List.of(url), List.of(verb)));
                }
            }
        }
        verbs.forEach(
                (key, all) ->
                        rules.add(
                                new Rule(
                                        List.of(key.group()),
                                        List.of(key.resource()),
                                        key.names(),
                                        List.of(),
                                        all)));
        rules.sort(Comparator.comparing(Rule::text, Utf8.ORDER));
        return rules;
    }

    private static List<Key> keys(Tree rule) {
        List<Key> keys = new ArrayList<>();
        if (rule.texts("verbs").isEmpty()) {
            return keys;
        }
        List<String> names = rule.texts("resourceNames");
        for (String group : rule.texts("apiGroups")) {
            for (String resource : rule.texts("resources")) {
                if (names.isEmpty()) {
                    keys.add(new Key(group, resource, List.of()));
                }
                names.forEach(
                        name ->
                                keys.add(
                                        new Key(group, resource, Collections.singletonList(name))));
            }
        }
        return keys;
    }

    static void binding(Tree binding, Related related, Description out) {
        ConfigDescribers.clusterHead(binding, out);
        out.row(0, "Role:");
        out.row(1, "Kind:", binding.text("roleRef", "kind"));
        out.row(1, "Name:", binding.text("roleRef", "name"));
        out.row(0, "Subjects:");
        out.row(1, "Kind", "Name", "Namespace");
        out.row(1, "----", "----", "---------");
        for (Tree subject : binding.list("subjects")) {
            out.row(1, subject.text("kind"), subject.text("name"), subject.text("namespace"));
        }
    }
}
