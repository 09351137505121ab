package dev.quarterdeck.kubernetes;

import dev.quarterdeck.http.TlsWords;

import org.jspecify.annotations.Nullable;

/** What to do about a failure of TLS with an API server. */
final class TlsAdvice {
    private static final String RENEWED = "kubeadm certs check-expiration";
    private static final String OTHER_AUTHORITY =
            "Another authority signed the server's certificate than the kubeconfig holds: on the"
                    + " control plane /etc/kubernetes/admin.conf has the right one";

    private TlsAdvice() {}

    /** What to type, by the reason as it is told; null where there is nothing. */
    static @Nullable String of(String reason) {
        if (!reason.startsWith(TlsWords.FAILED)) {
            boolean own = reason.contains("certificate") && !reason.endsWith(" authority");
            return own ? RENEWED : null;
        }
        if (reason.contains("has expired")) {
            return reason.contains("is before") ? "timedatectl" : RENEWED;
        }
        return reason.contains("certificate signed by")
                ? OTHER_AUTHORITY
                : "--tls-server-name NAME, with one of the names its certificate holds";
    }
}
