package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A user as a kubeconfig describes it; texts that are missing are empty.
 *
 * @param source the kubeconfig it stands in, or null where it comes from elsewhere
 * @param certificate the path of a file with the client's certificate, as PEM
 * @param tokenFile the path of a file with a token, which may change
 * @param provider the name of a built-in plugin of former times
 * @param impersonation whom to act as
 */
public record UserEntry(
        @Nullable Path source,
        String certificate,
        byte @Nullable [] certificateData,
        String key,
        byte @Nullable [] keyData,
        String token,
        String tokenFile,
        String name,
        String password,
        @Nullable PluginEntry plugin,
        String provider,
        Impersonation impersonation) {
    /** Nobody. */
    static final UserEntry NOBODY = withTokens("", "");

    /** Somebody known by a token, or by one in a file. */
    static UserEntry withTokens(String token, String file) {
        return new UserEntry(
                null, "", null, "", null, token, file, "", "", null, "", Impersonation.NONE);
    }

    static UserEntry read(Fields fields) {
        Fields plugin = fields.inner("exec");
        Fields provider = fields.inner("auth-provider");
        return new UserEntry(
                fields.file(),
                fields.path("client-certificate"),
                fields.bytes("client-certificate-data"),
                fields.path("client-key"),
                fields.bytes("client-key-data"),
                fields.text("token"),
                fields.path("tokenFile"),
                fields.text("username"),
                fields.text("password"),
                plugin == null ? null : PluginEntry.read(plugin),
                provider == null ? "" : provider.text("name"),
                impersonation(fields));
    }

    private static Impersonation impersonation(Fields fields) {
        var extra = new LinkedHashMap<String, List<String>>();
        Fields given = fields.inner("as-user-extra");
        if (given != null) {
            given.values().keySet().forEach(name -> extra.put(name, given.texts(name)));
        }
        return new Impersonation(
                fields.text("as"),
                fields.text("as-uid"),
                fields.texts("as-groups"),
                Map.copyOf(extra));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof UserEntry other
                && Arrays.equals(certificateData, other.certificateData)
                && Arrays.equals(keyData, other.keyData)
                && rest().equals(other.rest());
    }

    @Override
    public int hashCode() {
        return rest().hashCode();
    }

    private List<@Nullable Object> rest() {
        return Arrays.asList(
                source,
                certificate,
                key,
                token,
                tokenFile,
                name,
                password,
                plugin,
                provider,
                impersonation);
    }
}
