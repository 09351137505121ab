package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A cluster as a kubeconfig describes it; texts that are missing are empty.
 *
 * @param authority the path of a file with the authorities to trust, as PEM
 * @param authorityData the same, inside the kubeconfig
 * @param serverName the name the server's certificate must hold, where it is not the address
 * @param forPlugin what credential plugins are told about the cluster, or null
 */
public record ClusterEntry(
        String server,
        String authority,
        byte @Nullable [] authorityData,
        boolean skipVerify,
        String serverName,
        String proxy,
        boolean uncompressed,
        @Nullable Object forPlugin) {
    /** Says nothing. */
    static final ClusterEntry EMPTY = new ClusterEntry("", "", null, false, "", "", false, null);

    static ClusterEntry read(Fields fields) {
        return new ClusterEntry(
                fields.text("server"),
                fields.path("certificate-authority"),
                fields.bytes("certificate-authority-data"),
                fields.flag("insecure-skip-tls-verify"),
                fields.text("tls-server-name"),
                fields.text("proxy-url"),
                fields.flag("disable-compression"),
                pluginConfiguration(fields));
    }

    private static @Nullable Object pluginConfiguration(Fields fields) {
        for (Fields extension : fields.items("extensions")) {
            if (extension.text("name").equals("client.authentication.k8s.io/exec")) {
                Map<String, @Nullable Object> values = extension.values();
                return values.get("extension");
            }
        }
        return null;
    }
}
