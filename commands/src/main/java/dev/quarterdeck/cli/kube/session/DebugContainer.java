package dev.quarterdeck.cli.kube.session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An ephemeral container to be put beside those of a pod (kubectl pkg/cmd/debug).
 *
 * @param pullPolicy empty for the server's own
 * @param target whose processes it sees; empty for its own alone
 * @param words what it runs; empty for what its image does
 * @param arguments whether these are arguments of its image's command
 */
record DebugContainer(
        String name,
        String image,
        String pullPolicy,
        String target,
        List<String> words,
        boolean arguments,
        Map<String, String> variables,
        boolean input,
        boolean terminal,
        Profile profile) {

    /** What a container may do, by the names of {@code --profile} (debug/profiles.go). */
    enum Profile {
        LEGACY,
        GENERAL,
        BASELINE,
        RESTRICTED,
        NETADMIN,
        SYSADMIN;

        /** The security context; empty for none. */
        Map<String, Object> context() {
            return switch (this) {
                case LEGACY, BASELINE -> Map.of();
                case GENERAL -> adding("SYS_PTRACE");
                case NETADMIN -> adding("NET_ADMIN", "NET_RAW");
                case SYSADMIN -> Map.of("privileged", true);
                case RESTRICTED ->
                        Map.of(
                                "allowPrivilegeEscalation",
                                false,
                                "capabilities",
                                Map.of("drop", List.of("ALL")),
                                "runAsNonRoot",
                                true,
                                "seccompProfile",
                                Map.of("type", "RuntimeDefault"));
            };
        }

        private static Map<String, Object> adding(String... capabilities) {
            return Map.of("capabilities", Map.of("add", List.of(capabilities)));
        }

        /** The one of a name. */
        static Optional<Profile> of(String name) {
            for (Profile profile : values()) {
                if (profile.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(profile);
                }
            }
            return Optional.empty();
        }

        /** Whether it gives rights that a user who is not root cannot use. */
        boolean grants() {
            return this == GENERAL || this == NETADMIN || this == SYSADMIN;
        }
    }

    /** As the server takes it. */
    Map<String, @Nullable Object> spec() {
        Map<String, @Nullable Object> spec = new TreeMap<>();
        spec.put("name", name);
        spec.put("image", image);
        spec.put("resources", Map.of());
        spec.put("terminationMessagePolicy", "File");
        put(spec, "imagePullPolicy", pullPolicy);
        put(spec, "targetContainerName", target);
        if (!words.isEmpty()) {
            spec.put(arguments ? "args" : "command", words);
        }
        if (!variables.isEmpty()) {
            spec.put(
                    "env",
                    variables.entrySet().stream()
                            .map(one -> Map.of("name", one.getKey(), "value", one.getValue()))
                            .toList());
        }
        if (input) {
            spec.put("stdin", true);
        }
        if (terminal) {
            spec.put("tty", true);
        }
        if (!profile.context().isEmpty()) {
            spec.put("securityContext", profile.context());
        }
        return spec;
    }

    private static void put(Map<String, @Nullable Object> spec, String field, String value) {
        if (!value.isEmpty()) {
            spec.put(field, value);
        }
    }
}
