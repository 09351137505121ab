package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.GoDecoder;
import dev.quarterdeck.json.GoType;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Checks of what type a plugin's answer is, and what types its values are. Source: client-go's
 * pkg/apis/clientauthentication, apimachinery's runtime/serializer/json and runtime/error.go.
 */
final class PluginKind {
    static final String UNREAD = "decoding stdout: couldn't get version/kind; json parse error: ";

    private static final String GROUP = "client.authentication.k8s.io/";
    private static final String KIND = "ExecCredential";
    private static final String ANONYMOUS =
            "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\";"
                    + " Kind string \"json:\\\"kind,omitempty\\\"\" }";

    private PluginKind() {}

    /**
     * Checks an answer that is JSON.
     *
     * @throws MalformedConfigException in client-go's words
     */
    static void check(byte[] output, Map<String, @Nullable Object> answer) {
        var meta =
                new GoType.Struct(
                        ANONYMOUS,
                        "",
                        Map.<String, GoType>of("apiVersion", GoType.TEXT, "kind", GoType.TEXT));
        refuse(UNREAD, GoDecoder.read(output, meta).error());
        String version = text(answer, "apiVersion", GROUP + "__internal");
        String kind = text(answer, "kind", KIND);
        boolean internal = version.endsWith("/__internal");
        boolean known =
                internal || version.equals(GROUP + "v1") || version.equals(GROUP + "v1beta1");
        if (!known || !kind.equals(KIND)) {
            String where =
                    internal
                            ? "the internal version of group \"client.authentication.k8s.io\""
                            : "version \"" + version + "\"";
            throw new MalformedConfigException(
                    "decoding stdout: no kind \""
                            + kind
                            + "\" is registered for "
                            + where
                            + " in scheme \"pkg/runtime/scheme.go:111\"");
        }
        String home = internal ? "clientauthentication" : version.substring(GROUP.length());
        refuse("decoding stdout: ", GoDecoder.read(output, type(home)).error());
    }

    private static GoType.Struct type(String home) {
        var status =
                new GoType.Struct(
                        home,
                        "ExecCredentialStatus",
                        Map.<String, GoType>of(
                                "token", GoType.TEXT,
                                "clientCertificateData", GoType.TEXT,
                                "clientKeyData", GoType.TEXT));
        return new GoType.Struct(home, KIND, Map.<String, GoType>of("status", status));
    }

    private static String text(Map<String, @Nullable Object> answer, String name, String usual) {
        return answer.get(name) instanceof String text && !text.isEmpty() ? text : usual;
    }

    private static void refuse(String before, String error) {
        if (!error.isEmpty()) {
            throw new MalformedConfigException(before + error);
        }
    }
}
