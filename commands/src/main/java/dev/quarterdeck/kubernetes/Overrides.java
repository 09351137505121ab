package dev.quarterdeck.kubernetes;

import java.util.List;

/**
 * kubectl's global flags about the connection. To kubectl a flag that was given without content, or
 * as false, is one that was not given: what a kubeconfig turned on no flag turns off. Source:
 * client-go, tools/clientcmd/merge.go, which takes over what is not zero.
 *
 * @param as {@code --as}
 * @param asUid {@code --as-uid}
 * @param asGroups {@code --as-group}, each time it was given
 * @param authority {@code --certificate-authority}
 * @param certificate {@code --client-certificate}
 * @param key {@code --client-key}
 * @param skipVerify {@code --insecure-skip-tls-verify}
 * @param serverName {@code --tls-server-name}
 * @param timeout {@code --request-timeout}
 * @param uncompressed {@code --disable-compression}
 */
public record Overrides(
        String context,
        String cluster,
        String user,
        String server,
        String token,
        String name,
        String password,
        String namespace,
        String as,
        String asUid,
        List<String> asGroups,
        String authority,
        String certificate,
        String key,
        boolean skipVerify,
        String serverName,
        String timeout,
        boolean uncompressed) {
    /** These flags with another context. */
    public Overrides in(String other) {
        return new Overrides(
                other,
                cluster,
                user,
                server,
                token,
                name,
                password,
                namespace,
                as,
                asUid,
                asGroups,
                authority,
                certificate,
                key,
                skipVerify,
                serverName,
                timeout,
                uncompressed);
    }

    /** No flag at all. */
    public static final Overrides NONE = new Builder().build();

    /** Collects flags. */
    public static final class Builder {
        private String context = "";
        private String cluster = "";
        private String user = "";
        private String server = "";
        private String token = "";
        private String name = "";
        private String password = "";
        private String namespace = "";
        private String as = "";
        private String asUid = "";
        private List<String> asGroups = List.of();
        private String authority = "";
        private String certificate = "";
        private String key = "";
        private boolean skipVerify;
        private String serverName = "";
        private String timeout = "";
        private boolean uncompressed;

        public Builder context(String value) {
            context = value;
            return this;
        }

        public Builder cluster(String value) {
            cluster = value;
            return this;
        }

        public Builder user(String value) {
            user = value;
            return this;
        }

        public Builder server(String value) {
            server = value;
            return this;
        }

        public Builder token(String value) {
            token = value;
            return this;
        }

        public Builder name(String value) {
            name = value;
            return this;
        }

        public Builder password(String value) {
            password = value;
            return this;
        }

        public Builder namespace(String value) {
            namespace = value;
            return this;
        }

        public Builder as(String value) {
            as = value;
            return this;
        }

        public Builder asUid(String value) {
            asUid = value;
            return this;
        }

        public Builder asGroups(List<String> value) {
            asGroups = value;
            return this;
        }

        public Builder authority(String value) {
            authority = value;
            return this;
        }

        public Builder certificate(String value) {
            certificate = value;
            return this;
        }

        public Builder key(String value) {
            key = value;
            return this;
        }

        public Builder skipVerify(boolean value) {
            skipVerify = value;
            return this;
        }

        public Builder serverName(String value) {
            serverName = value;
            return this;
        }

        public Builder timeout(String value) {
            timeout = value;
            return this;
        }

        public Builder uncompressed(boolean value) {
            uncompressed = value;
            return this;
        }

        public Overrides build() {
            return new Overrides(
                    context,
                    cluster,
                    user,
                    server,
                    token,
                    name,
                    password,
                    namespace,
                    as,
                    asUid,
                    asGroups,
                    authority,
                    certificate,
                    key,
                    skipVerify,
                    serverName,
                    timeout,
                    uncompressed);
        }
    }
}
