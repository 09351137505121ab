package dev.quarterdeck.describe;

import dev.quarterdeck.kubernetes.print.Amount;

import org.jspecify.annotations.Nullable;

/**
 * The environment variables of a container, with what they are set from. Ported from
 * describeContainerEnvVars and describeContainerEnvFrom in {@code
 * k8s.io/kubectl/pkg/describe/describe.go} and {@code pkg/util/resource}.
 */
final class Environment {
    private static final Amount ONE = Amount.of("1");

    private final @Nullable Tree pod;

    private Environment(@Nullable Tree pod) {
        this.pod = pod;
    }

    /** That of a pod, whose fields are known. */
    static Environment of(Tree pod) {
        return new Environment(pod);
    }

    /** That of pods that are not made yet. */
    static Environment unknown() {
        return new Environment(null);
    }

    void write(Tree container, Description out) {
        if (!container.list("envFrom").isEmpty()) {
            out.row(2, "Environment Variables from:");
            container.list("envFrom").forEach(source -> all(source, out));
        }
        boolean none = container.list("env").isEmpty();
        out.row(2, "Environment:" + (none ? "\t<none>" : ""));
        container.list("env").forEach(variable -> variable(variable, container, out));
    }

    private static void all(Tree source, Description out) {
        String from =
                source.has("configMapRef") ? "ConfigMap" : source.has("secretRef") ? "Secret" : "";
        Tree named = source.at(source.has("configMapRef") ? "configMapRef" : "secretRef");
        String prefix = source.text("prefix");
        out.row(
                3,
                named.text("name"),
                from + (prefix.isEmpty() ? "" : " with prefix '" + prefix + "'"),
                "Optional: " + named.flag("optional"));
    }

    private void variable(Tree variable, Tree container, Description out) {
        String name = variable.text("name") + ":";
        Tree from = variable.at("valueFrom");
        if (!from.has()) {
            String title = name;
            for (String line : variable.text("value").split("\n", -1)) {
                out.row(3, title, line);
                title = "";
            }
        } else if (from.has("fieldRef")) {
            Tree field = from.at("fieldRef");
            String where = field.text("apiVersion") + ":" + field.text("fieldPath");
            out.row(3, name, field(field) + " (" + where + ")");
        } else if (from.has("resourceFieldRef")) {
            Tree field = from.at("resourceFieldRef");
            out.row(3, name, amount(field, container) + " (" + field.text("resource") + ")");
        } else if (from.has("secretKeyRef")) {
            out.row(
                    3,
                    name,
                    key("<set to the key '%s' in secret '%s'>\t", from.at("secretKeyRef")));
        } else if (from.has("configMapKeyRef")) {
            Tree key = from.at("configMapKeyRef");
            out.row(3, name, key("<set to the key '%s' of config map '%s'>\t", key));
        }
    }

    private static String key(String form, Tree key) {
        return form.formatted(key.text("key"), key.text("name"))
                + "Optional: "
                + key.flag("optional");
    }

    /** Of all fields a variable may be set from, kubectl knows how to find these two. */
    private String field(Tree reference) {
        Tree object = pod;
        return object == null
                ? ""
                : switch (reference.text("fieldPath")) {
                    case "metadata.name" -> object.name();
                    case "metadata.namespace" -> object.namespace();
                    default -> "";
                };
    }

    private static String amount(Tree reference, Tree container) {
        String resource = reference.text("resource");
        int dot = resource.indexOf('.');
        String kind = dot < 0 ? "" : resource.substring(0, dot);
        String name = resource.substring(dot + 1);
        if (!known(kind, name)) {
            return "";
        }
        Amount divisor = reference.amount("divisor");
        Amount amount = container.amount("resources", kind, name);
        long parts = parts(amount, divisor.value().signum() == 0 ? ONE : divisor, name);
        boolean limit = resource.equals("limits.cpu") || resource.equals("limits.memory");
        return parts == 0 && limit ? "node allocatable" : Long.toString(parts);
    }

    private static boolean known(String kind, String name) {
        return (kind.equals("limits") || kind.equals("requests"))
                && (name.equals("cpu")
                        || name.equals("memory")
                        || name.equals("ephemeral-storage")
                        || name.startsWith("hugepages-"));
    }

    private static long parts(Amount amount, Amount divisor, String name) {
        boolean cpu = name.equals("cpu");
        double whole = cpu ? amount.milli() : amount.rounded();
        return (long) Math.ceil(whole / (cpu ? divisor.milli() : divisor.rounded()));
    }
}
