package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a user, in kubectl's words. */
final class UserCheck {
    private static final Set<String> VERSIONS =
            Set.of("client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1");
    private static final Set<String> MODES = Set.of("Never", "IfAvailable", "Always");

    private final String name;
    private final UserEntry user;

    UserCheck(String name, UserEntry user) {
        this.name = name;
        this.user = user;
    }

    void addTo(List<String> mistakes) {
        if (user.certificateData() != null || !user.certificate().isEmpty()) {
            identity(mistakes);
        }
        PluginEntry plugin = user.plugin();
        if (plugin != null) {
            plugin(plugin, mistakes);
        }
        methods(mistakes);
        impersonation(mistakes);
        provider(mistakes);
    }

    private void methods(List<String> mistakes) {
        var methods = new ArrayList<String>();
        if (!user.token().isEmpty()) {
            methods.add("token");
        }
        if (!user.name().isEmpty() || !user.password().isEmpty()) {
            methods.add("basicAuth");
        }
        if (methods.size() > 1) {
            mistakes.add(
                    "more than one authentication method found for "
                            + name
                            + "; found ["
                            + String.join(" ", methods)
                            + "], only one is allowed");
        }
    }

    private void identity(List<String> mistakes) {
        if (user.keyData() == null && user.key().isEmpty()) {
            mistakes.add(
                    "client-key-data or client-key must be specified for "
                            + name
                            + " to use the clientCert authentication method.");
        }
        readable("client-cert", user.certificateData(), user.certificate(), mistakes);
        readable("client-key", user.keyData(), user.key(), mistakes);
    }

    private void readable(
            String what, byte @Nullable [] inside, String path, List<String> mistakes) {
        String why = inside != null || path.isEmpty() ? null : UserFiles.objection(path);
        if (why != null) {
            mistakes.add("unable to read " + what + " " + path + " for " + name + " due to " + why);
        }
    }

    private void plugin(PluginEntry plugin, List<String> mistakes) {
        if (plugin.command().isEmpty()) {
            mistakes.add(required("command"));
        }
        if (plugin.version().isEmpty()) {
            mistakes.add(required("apiVersion"));
        }
        if (!plugin.version().isEmpty() && !VERSIONS.contains(plugin.version())) {
            mistakes.add("exec plugin: invalid apiVersion \"" + plugin.version() + "\"");
        }
        if (plugin.mode().isEmpty() && plugin.version().equals("client.authentication.k8s.io/v1")) {
            mistakes.add(required("interactiveMode"));
        } else if (!plugin.mode().isEmpty() && !MODES.contains(plugin.mode())) {
            mistakes.add("invalid interactiveMode for " + name + ": \"" + plugin.mode() + "\"");
        }
    }

    private String required(String field) {
        return field + " must be specified for " + name + " to use exec authentication plugin";
    }

    private void impersonation(List<String> mistakes) {
        if (user.impersonation().lacksUser()) {
            mistakes.add(
                    "requesting uid, groups or user-extra for "
                            + name
                            + " without impersonating a user");
        }
    }

    private void provider(List<String> mistakes) {
        if (!user.provider().isEmpty()) {
            mistakes.add("no Auth Provider found for name \"" + user.provider() + "\"");
        }
    }
}
