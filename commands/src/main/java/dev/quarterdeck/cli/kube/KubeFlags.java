package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;

/** The flags every kubectl command takes. */
public final class KubeFlags {
    /** All of them. */
    public static final FlagSet ALL =
            FlagSet.of(
                    Flag.string("as", "Username to impersonate for the operation"),
                    Flag.list("as-group", "Group to impersonate for the operation"),
                    Flag.string("as-uid", "UID to impersonate for the operation"),
                    Flag.string("cache-dir", "Has no effect: nothing is cached"),
                    Flag.string("certificate-authority", "Path to a cert file for the authority"),
                    Flag.string("client-certificate", "Path to a client certificate file for TLS"),
                    Flag.string("client-key", "Path to a client key file for TLS"),
                    Flag.string("cluster", "The name of the kubeconfig cluster to use"),
                    Flag.string("context", "The name of the kubeconfig context to use"),
                    Flag.bool("disable-compression", "Do not ask for compressed answers"),
                    Flag.bool(
                            "insecure-skip-tls-verify",
                            "Do not check the server's certificate: this makes the connection"
                                    + " insecure"),
                    Flag.string("kubeconfig", "Path to the kubeconfig file to use"),
                    Flag.string("kuberc", "Has no effect: no kuberc file is read"),
                    Flag.string("log-flush-frequency", "Has no effect"),
                    Flag.bool("match-server-version", "Has no effect"),
                    Flag.string("namespace", 'n', "The namespace of this request"),
                    Flag.string("password", "Password for basic authentication"),
                    Flag.string("profile", "Has no effect"),
                    Flag.string("profile-output", "Has no effect"),
                    Flag.string("request-timeout", "How long to wait for one answer").standing("0"),
                    Flag.string("server", 's', "The address of the API server"),
                    Flag.string("tls-server-name", "The name to check the certificate for"),
                    Flag.string("token", "Bearer token for authentication"),
                    Flag.string("user", "The name of the kubeconfig user to use"),
                    Flag.string("username", "Username for basic authentication"),
                    Flag.integer("v", 'v', 0, "Has no effect"),
                    Flag.string("vmodule", "Has no effect"),
                    Flag.bool("warnings-as-errors", "Treat the server's warnings as errors"));

    private KubeFlags() {}
}
