package dev.quarterdeck.kubernetes;

import dev.quarterdeck.kubernetes.ConfigType.Bytes;
import dev.quarterdeck.kubernetes.ConfigType.Flag;
import dev.quarterdeck.kubernetes.ConfigType.Named;
import dev.quarterdeck.kubernetes.ConfigType.Raw;
import dev.quarterdeck.kubernetes.ConfigType.Several;
import dev.quarterdeck.kubernetes.ConfigType.Struct;
import dev.quarterdeck.kubernetes.ConfigType.Text;

import java.util.Map;

/**
 * The fields of a kubeconfig, in the order of {@code
 * k8s.io/client-go/tools/clientcmd/api/v1/types.go}.
 */
final class ConfigSchema {
    private static final ConfigType TEXT = new Text("string");
    private static final ConfigType FLAG = new Flag();
    private static final ConfigType BYTES = new Bytes();
    private static final ConfigType TEXTS = new Several(TEXT);
    private static final ConfigType EXTENSIONS =
            new Several(
                    struct("NamedExtension")
                            .with("name", TEXT)
                            .with("extension", new Raw())
                            .filled());

    private static final Struct CLUSTER =
            struct("Cluster")
                    .with("server", TEXT)
                    .with("tls-server-name", TEXT)
                    .with("insecure-skip-tls-verify", FLAG)
                    .with("certificate-authority", TEXT)
                    .with("certificate-authority-data", BYTES)
                    .with("proxy-url", TEXT)
                    .with("disable-compression", FLAG)
                    .with("extensions", EXTENSIONS);
    private static final Struct PROVIDER =
            struct("AuthProviderConfig")
                    .with("name", TEXT)
                    .with("config", new Named(TEXT))
                    .filled();
    private static final Struct VARIABLE =
            struct("ExecEnvVar").with("name", TEXT).with("value", TEXT).filled();
    private static final Struct PLUGIN =
            struct("ExecConfig")
                    .with("command", TEXT)
                    .with("args", TEXTS)
                    .with("env", new Several(VARIABLE))
                    .with("apiVersion", TEXT)
                    .with("installHint", TEXT)
                    .with("provideClusterInfo", FLAG)
                    .with("interactiveMode", new Text("v1.ExecInteractiveMode"));
    private static final Struct USER =
            struct("AuthInfo")
                    .with("client-certificate", TEXT)
                    .with("client-certificate-data", BYTES)
                    .with("client-key", TEXT)
                    .with("client-key-data", BYTES)
                    .with("token", TEXT)
                    .with("tokenFile", TEXT)
                    .with("as", TEXT)
                    .with("as-uid", TEXT)
                    .with("as-groups", TEXTS)
                    .with("as-user-extra", new Named(TEXTS))
                    .with("username", TEXT)
                    .with("password", TEXT)
                    .with("auth-provider", PROVIDER)
                    .with("exec", PLUGIN)
                    .with("extensions", EXTENSIONS);
    private static final Struct CONTEXT =
            struct("Context")
                    .with("cluster", TEXT)
                    .with("user", TEXT)
                    .with("namespace", TEXT)
                    .with("extensions", EXTENSIONS);

    /** A whole file. */
    static final Struct CONFIG =
            struct("Config")
                    .with("kind", TEXT)
                    .with("apiVersion", TEXT)
                    .with(
                            "preferences",
                            struct("Preferences")
                                    .with("colors", FLAG)
                                    .with("extensions", EXTENSIONS))
                    .with("clusters", several("NamedCluster", "cluster", CLUSTER))
                    .with("users", several("NamedAuthInfo", "user", USER))
                    .with("contexts", several("NamedContext", "context", CONTEXT))
                    .with("current-context", TEXT)
                    .with("extensions", EXTENSIONS)
                    .opened();

    private ConfigSchema() {}

    /** The type of a list of things with names. */
    static ConfigType list(String field) {
        return CONFIG.fields().getOrDefault(field, EXTENSIONS);
    }

    private static Struct struct(String name) {
        return new Struct(name, Map.of(), false, false);
    }

    private static ConfigType several(String type, String field, Struct inner) {
        return new Several(struct(type).with("name", TEXT).with(field, inner.opened()));
    }
}
