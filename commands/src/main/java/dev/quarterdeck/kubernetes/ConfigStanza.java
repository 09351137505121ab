package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The three things a kubeconfig holds by name, and the fields of each in the order in which kubectl
 * writes them ({@code k8s.io/client-go/tools/clientcmd/api/v1/types.go}).
 */
public enum ConfigStanza {
    CLUSTER("clusters", "cluster"),
    USER("users", "user"),
    CONTEXT("contexts", "context");

    private static final List<String> CLUSTER_FIELDS =
            List.of(
                    "server",
                    "tls-server-name",
                    "insecure-skip-tls-verify",
                    "certificate-authority",
                    "certificate-authority-data",
                    "proxy-url",
                    "disable-compression",
                    "extensions");
    private static final List<String> USER_FIELDS =
            List.of(
                    "client-certificate",
                    "client-certificate-data",
                    "client-key",
                    "client-key-data",
                    "token",
                    "tokenFile",
                    "as",
                    "as-uid",
                    "as-groups",
                    "as-user-extra",
                    "username",
                    "password",
                    "auth-provider",
                    "exec",
                    "extensions");
    private static final List<String> CONTEXT_FIELDS =
            List.of("cluster", "user", "namespace", "extensions");
    private static final List<String> EXEC =
            List.of(
                    "command",
                    "args",
                    "env",
                    "apiVersion",
                    "installHint",
                    "provideClusterInfo",
                    "interactiveMode");

    private final String list;
    private final String inner;

    ConfigStanza(String list, String inner) {
        this.list = list;
        this.inner = inner;
    }

    private List<String> fields() {
        return switch (this) {
            case CLUSTER -> CLUSTER_FIELDS;
            case USER -> USER_FIELDS;
            case CONTEXT -> CONTEXT_FIELDS;
        };
    }

    /** Whether a field is written even where it is empty. */
    private boolean required(String field) {
        return switch (this) {
            case CLUSTER -> field.equals("server");
            case USER -> false;
            case CONTEXT -> field.equals("cluster") || field.equals("user");
        };
    }

    /** The list of all of them in a file. */
    public String list() {
        return list;
    }

    /** What one of them is called. */
    public String inner() {
        return inner;
    }

    /**
     * One of them as kubectl writes it: fields in their order, those without a value left out.
     *
     * @param strange whether fields that kubectl does not know stay
     */
    Map<String, @Nullable Object> written(Map<String, @Nullable Object> given, boolean strange) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        for (String field : fields()) {
            Object value = value(field, given.get(field));
            if (required(field)) {
                written.put(field, value == null ? "" : value);
            } else if (!nothing(value)) {
                written.put(field, value);
            }
        }
        if (strange) {
            given.forEach(
                    (field, value) -> {
                        if (!fields().contains(field)) {
                            written.put(field, value);
                        }
                    });
        }
        return written;
    }

    private static @Nullable Object value(String field, @Nullable Object value) {
        return switch (field) {
            case "exec" -> value instanceof Map<?, ?> ? exec(Json.object(value)) : value;
            case "extensions" -> value instanceof List<?> ? named(Json.array(value)) : value;
            case "auth-provider" ->
                    value instanceof Map<?, ?> ? ordered(Json.object(value), "config") : value;
            case "certificate-authority-data", "client-certificate-data", "client-key-data" ->
                    value instanceof String text ? text.replaceAll("[\r\n]", "") : value;
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> exec(Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> exec = new LinkedHashMap<>();
        for (String field : EXEC) {
            Object value = given.get(field);
            switch (field) {
                case "command" -> exec.put(field, value == null ? "" : value);
                case "args", "env" -> exec.put(field, value);
                case "provideClusterInfo" -> exec.put(field, value != null && (boolean) value);
                default -> {
                    if (!nothing(value)) {
                        exec.put(field, value);
                    }
                }
            }
        }
        return exec;
    }

    private static List<@Nullable Object> named(List<@Nullable Object> extensions) {
        List<@Nullable Object> sorted = new ArrayList<>();
        extensions.forEach(each -> sorted.add(ordered(Json.object(each), "extension")));
        sorted.sort(Comparator.comparing(each -> String.valueOf(Json.object(each).get("name"))));
        return sorted;
    }

    /** What has a name begins with it. */
    private static Map<String, @Nullable Object> ordered(
            Map<String, @Nullable Object> named, String next) {
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        for (String field : List.of("name", next)) {
            if (named.containsKey(field)) {
                ordered.put(field, named.get(field));
            }
        }
        named.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** What Go leaves out: no value, or the zero of its type. */
    static boolean nothing(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals(false)
                || value.equals(List.of())
                || value.equals(Map.of());
    }
}
