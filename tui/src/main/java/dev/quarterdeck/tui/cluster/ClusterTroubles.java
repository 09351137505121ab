package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.ClusterAddress;
import dev.quarterdeck.kubernetes.KubeException;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.live.Trouble;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words why a cluster cannot be followed, and what to type. */
final class ClusterTroubles {

    private static final Pattern TIME =
            Pattern.compile("certificate has expired.*current time \\S+ is (after|before) (\\S+)");
    private static final Pattern OPENING =
            Pattern.compile(
                    "^(error: |Unable to connect to the server: |Error from server( \\(\\w+\\))?:"
                            + " )");
    private static final String LOOK_AT_CONFIG = "kubectl config view";
    private static final String LOOK_AT_CLUSTER = "kubectl cluster-info";
    private static final int UNAUTHORIZED = 401;

    private ClusterTroubles() {}

    /** A kubeconfig that cannot be read. */
    static Trouble unreadable(KubeException failure) {
        return new Trouble(
                Trouble.Kind.FAILED,
                "kubeconfig",
                brief(failure.what()),
                next(failure, LOOK_AT_CONFIG));
    }

    /**
     * Why a following stands still.
     *
     * @param server null where it is not even known which
     */
    static Trouble of(RuntimeException failure, @Nullable Server server, ObjectQuery query) {
        if (server == null) {
            return failure instanceof KubeException known
                    ? unreadable(known)
                    : unexpected("kubeconfig");
        }
        String what = "Kubernetes at " + server.address().server().authority();
        if (!(failure instanceof OpsException known)) {
            return unexpected(what);
        }
        return switch (known.kind()) {
            case UNREACHABLE -> unreachable(what, known, server);
            case TIMEOUT -> hanging(what, known);
            case FORBIDDEN -> forbidden(what, known, server, query);
            case INVALID, NOT_FOUND, CONFLICT, FAILED ->
                    trouble(Trouble.Kind.FAILED, what, known, LOOK_AT_CLUSTER);
        };
    }

    private static Trouble unexpected(String what) {
        return new Trouble(
                Trouble.Kind.FAILED, what, "its answer makes no sense", "kubectl version");
    }

    private static Trouble trouble(
            Trouble.Kind kind, String what, OpsException failure, String otherwise) {
        return new Trouble(kind, what, brief(failure.what()), next(failure, otherwise));
    }

    private static Trouble unreachable(String what, OpsException failure, Server server) {
        if (failure instanceof StatusError) {
            return trouble(Trouble.Kind.FAILED, what, failure, LOOK_AT_CLUSTER);
        }
        boolean refused = failure.what().contains(" was refused");
        if (refused && !server.configured()) {
            return new Trouble(
                    Trouble.Kind.AWAY,
                    "no cluster",
                    "there is no kubeconfig, and nobody listens at "
                            + server.address().server().authority(),
                    "qd --kubeconfig FILE, or export KUBECONFIG=FILE");
        }
        if (refused) {
            return new Trouble(
                    Trouble.Kind.AWAY,
                    what,
                    "connection refused: no API server listens there",
                    next(failure, LOOK_AT_CLUSTER));
        }
        boolean secret = failure.what().contains("tls: ") || failure.what().contains("x509: ");
        return trouble(
                secret ? Trouble.Kind.FAILED : Trouble.Kind.AWAY, what, failure, LOOK_AT_CLUSTER);
    }

    private static Trouble hanging(String what, OpsException failure) {
        boolean refusal = failure instanceof StatusError;
        return new Trouble(
                Trouble.Kind.HANGING,
                what,
                refusal ? brief(failure.what()) : "it takes connections and does not answer",
                "crictl ps -a --name 'kube-apiserver|etcd'");
    }

    private static Trouble forbidden(
            String what, OpsException failure, Server server, ObjectQuery query) {
        if (failure instanceof StatusError status && status.code() == UNAUTHORIZED) {
            return unauthorized(what, status, server.address());
        }
        String why = brief(failure.what()).replaceFirst("^\\S+ is forbidden: ", "");
        return new Trouble(
                Trouble.Kind.FORBIDDEN,
                what,
                why,
                query.namespace().isEmpty()
                        ? "choose a namespace, or see kubectl auth can-i --list --namespace NAME"
                        : "kubectl auth can-i --list --namespace " + query.namespace());
    }

    private static Trouble unauthorized(String what, StatusError failure, ClusterAddress address) {
        Instant late = Certificates.expired(address.user().certificateData());
        String user = address.userName().isEmpty() ? "" : " of user " + address.userName();
        return late == null
                ? new Trouble(
                        Trouble.Kind.FORBIDDEN,
                        what,
                        "it does not take the credentials" + user + ": " + failure.text(),
                        next(failure, LOOK_AT_CONFIG))
                : new Trouble(
                        Trouble.Kind.FORBIDDEN,
                        what,
                        "the client certificate" + user + " expired at " + late,
                        "kubeadm certs check-expiration, then kubeadm certs renew admin.conf");
    }

    /** Without what only a line on a terminal needs, and without what changes each second. */
    private static String brief(String what) {
        String why = OPENING.matcher(what).replaceFirst("");
        Matcher time = TIME.matcher(why);
        return time.find()
                ? time.replaceFirst(
                        time.group(1).equals("after")
                                ? "certificate expired at $2"
                                : "certificate is valid from $2 only")
                : why.lines().findFirst().orElse(why);
    }

    private static String next(OpsException failure, String otherwise) {
        String next = failure.next();
        return next == null ? otherwise : next;
    }
}
