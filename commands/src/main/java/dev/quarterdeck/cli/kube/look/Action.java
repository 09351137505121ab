package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.kubernetes.api.ApiResource;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code auth can-i} asks about; slips in it are only warned of. */
record Action(Offered offered, Warnings warnings) {
    private static final Set<String> VERBS =
            Set.of(
                    "get",
                    "list",
                    "watch",
                    "create",
                    "update",
                    "patch",
                    "delete",
                    "deletecollection",
                    "use",
                    "bind",
                    "impersonate",
                    "*",
                    "approve",
                    "sign",
                    "escalate",
                    "attest");
    private static final Set<String> PATH_VERBS =
            Set.of("get", "put", "post", "head", "options", "delete", "patch", "*");

    /** Resources that no server lists. */
    private static final Set<String> UNLISTED = Set.of("users", "groups");

    /** The question's {@code spec}. */
    Map<String, @Nullable Object> read(Call call, String namespace) {
        String verb = call.argument(0);
        String what = call.argument(1);
        return what.startsWith("/")
                ? path(verb, what, call.flags().text("subresource"))
                : resource(call, verb, what, call.flags().on("all-namespaces") ? "" : namespace);
    }

    private Map<String, @Nullable Object> path(String verb, String path, String subresource) {
        CanI.refuse(
                !subresource.isEmpty(), "error: --subresource can not be used with NonResourceURL");
        warn(!PATH_VERBS.contains(verb), "verb '" + verb + "' is not a known verb");
        return Map.of("nonResourceAttributes", Map.of("path", path, "verb", verb));
    }

    private Map<String, @Nullable Object> resource(
            Call call, String verb, String what, String namespace) {
        String[] parts = what.split("/", 2);
        Optional<ApiResource> found = found(parts[0]);
        if (!namespace.isEmpty()) {
            found.filter(at -> !at.namespaced()).ifPresent(this::warnOfScope);
            warn(!VERBS.contains(verb), "verb '" + verb + "' is not a known verb");
        }
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        put(attributes, "namespace", namespace);
        put(attributes, "verb", verb);
        put(attributes, "group", found.map(ApiResource::group).orElse(""));
        put(attributes, "resource", found.map(ApiResource::name).orElse(parts[0]));
        put(attributes, "subresource", call.flags().text("subresource"));
        put(attributes, "name", parts.length > 1 ? parts[1] : "");
        return Map.of("resourceAttributes", attributes);
    }

    private Optional<ApiResource> found(String word) {
        if (word.equals("*")) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<ApiResource> found = offered.resources().find(lower, warnings::tell);
        if (found.isEmpty() && !UNLISTED.contains(lower)) {
            int dot = lower.indexOf('.');
            String group = dot < 0 ? "" : " in group '" + lower.substring(dot + 1) + "'";
            String name = dot < 0 ? lower : lower.substring(0, dot);
            warn(true, "the server doesn't have a resource type '" + name + "'" + group);
        }
        return found;
    }

    private void warnOfScope(ApiResource at) {
        String group = at.group().isEmpty() ? "" : " in group '" + at.group() + "'";
        warn(true, "resource '" + at.name() + "' is not namespace scoped" + group);
    }

    /** The original ends these warnings twice. */
    private void warn(boolean wrong, String text) {
        if (wrong) {
            warnings.tell(text + "\n");
        }
    }

    private static void put(Map<String, @Nullable Object> map, String name, String value) {
        if (!value.isEmpty()) {
            map.put(name, value);
        }
    }
}
