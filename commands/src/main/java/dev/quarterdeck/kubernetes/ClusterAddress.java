package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.Proxy;

import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * How to reach an API server, and as whom: what a kubeconfig, flags and the environment add up to.
 *
 * @param trust whom to believe to be that server
 * @param user the credentials, which only an encrypted connection carries
 * @param forPlugin what credential plugins are told about the cluster, or null
 * @param impersonation whom requests act as
 * @param namespace the namespace where none is said, never empty
 * @param context the context's name, empty where there is none
 * @param cluster the cluster's name in the kubeconfig, empty where there is none
 * @param userName the user's name in the kubeconfig, empty where there is none
 * @param compressed whether answers may come compressed
 * @param timeout how long one request may take, or null for as long as it takes
 * @param proxy what stands between, or null
 * @param environment the environment's variables, for credential plugins
 * @param watcher where it goes at once what they say on standard error, or null
 */
public record ClusterAddress(
        ServerUrl server,
        Trust trust,
        UserEntry user,
        @Nullable Object forPlugin,
        Impersonation impersonation,
        String namespace,
        String context,
        String cluster,
        String userName,
        boolean compressed,
        @Nullable Duration timeout,
        @Nullable Proxy proxy,
        Map<String, String> environment,
        @Nullable OutputStream watcher) {

    /**
     * Whom to believe to be the server.
     *
     * @param authority the authorities to trust as PEM, or null for the system's
     * @param serverName the name the certificate must hold, where it is not the address
     */
    public record Trust(
            byte @Nullable [] authority, boolean skipVerify, @Nullable String serverName) {
        /** What a connection in the clear asks of its server. */
        static final Trust NOBODY = new Trust(null, false, null);

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Trust other
                    && Arrays.equals(authority, other.authority)
                    && skipVerify == other.skipVerify
                    && Objects.equals(serverName, other.serverName);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(authority) + Objects.hashCode(serverName);
        }
    }

    /**
     * The address that a kubeconfig and flags name.
     *
     * @throws KubeException in kubectl's words, where they contradict or lead nowhere
     */
    public static ClusterAddress resolve(
            KubeConfig config, Overrides overrides, Surroundings surroundings) {
        return new AddressFinder(config, overrides, surroundings).find();
    }

    /** This address with another namespace. */
    public ClusterAddress in(String other) {
        return new ClusterAddress(
                server,
                trust,
                user,
                forPlugin,
                impersonation,
                other,
                context,
                cluster,
                userName,
                compressed,
                timeout,
                proxy,
                environment,
                watcher);
    }
}
