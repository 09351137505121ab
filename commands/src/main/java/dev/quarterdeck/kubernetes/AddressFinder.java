package dev.quarterdeck.kubernetes;

import dev.quarterdeck.kubernetes.ClusterAddress.Trust;
import dev.quarterdeck.kubernetes.KubeConfig.Origin;
import dev.quarterdeck.model.OpsException.Kind;
import dev.quarterdeck.text.GoDuration;
import dev.quarterdeck.text.GoParseException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets flags overrule a kubeconfig, and checks what comes out, as kubectl does. */
final class AddressFinder {
    private static final String DEFAULT_SERVER = "http://localhost:8080";
    private static final String TIMEOUT =
            "Invalid timeout value. Timeout must be a single integer in seconds, or an integer"
                    + " followed by a corresponding time unit (e.g. 1s | 2m | 3h)";

    private final KubeConfig config;
    private final Overrides overrides;
    private final Surroundings surroundings;

    AddressFinder(KubeConfig config, Overrides overrides, Surroundings surroundings) {
        // What root finds in kubeadm's file is for its own server, not for one a flag names.
        boolean foreign = config.origin() == Origin.ADMIN && !overrides.server().isEmpty();
        this.config = foreign ? config.withoutContent() : config;
        this.overrides = overrides;
        this.surroundings = surroundings;
    }

    ClusterAddress find() {
        Duration timeout = timeout();
        String contextName = first(overrides.context(), config.currentContext());
        ContextEntry context = context(contextName);
        String clusterName = first(overrides.cluster(), context.cluster());
        String userName = first(overrides.user(), context.user());
        ClusterEntry cluster = new ClusterChoice(overrides, surroundings).of(cluster(clusterName));
        UserEntry user = new UserChoice(overrides, surroundings).of(user(userName));
        check(userName, user, clusterName, cluster);
        ServerUrl server = ServerUrl.parse(first(cluster.server(), usualServer()));
        return new ClusterAddress(
                server,
                server.encrypted() ? trust(cluster, user) : Trust.NOBODY,
                server.encrypted() ? UserFiles.read(user) : UserEntry.NOBODY,
                cluster.forPlugin(),
                user.impersonation(),
                first(overrides.namespace(), first(context.namespace(), "default")),
                contextName,
                clusterName,
                userName,
                !cluster.uncompressed(),
                timeout,
                new Proxies(surroundings).find(server, cluster.proxy()),
                surroundings.environment(),
                surroundings.watcher());
    }

    private String usualServer() {
        return first(surroundings.variable("KUBERNETES_MASTER"), DEFAULT_SERVER);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private ContextEntry context(String name) {
        ContextEntry found = config.contexts().get(name);
        if (found == null && !name.isEmpty()) {
            throw new KubeException(
                    Kind.NOT_FOUND,
                    "Error in configuration: context was not found for specified context: " + name,
                    config.contexts().isEmpty()
                            ? null
                            : "Known contexts: " + String.join(", ", config.contexts().keySet()),
                    null);
        }
        return found == null ? ContextEntry.EMPTY : found;
    }

    /** Only a cluster that a flag names must exist: a context may be ahead of its cluster. */
    private ClusterEntry cluster(String name) {
        ClusterEntry found = config.clusters().get(name);
        if (found == null && !overrides.cluster().isEmpty()) {
            throw KubeException.invalid("no server found for cluster \"" + name + "\"");
        }
        return found == null ? ClusterEntry.EMPTY : found;
    }

    private UserEntry user(String name) {
        UserEntry found = config.users().get(name);
        if (found == null && !overrides.user().isEmpty()) {
            throw KubeException.invalid("auth info \"" + name + "\" does not exist");
        }
        return found == null ? UserEntry.NOBODY : found;
    }

    private static void check(
            String userName, UserEntry user, String clusterName, ClusterEntry cluster) {
        var mistakes = new ArrayList<String>();
        new UserCheck(userName, user).addTo(mistakes);
        readable(clusterName, cluster, mistakes);
        complain(mistakes);
    }

    private static void readable(String name, ClusterEntry cluster, List<String> mistakes) {
        String proxy = Proxies.objection(name, cluster.proxy());
        if (proxy != null) {
            mistakes.add(proxy);
        }
        if (cluster.authorityData() == null && !cluster.authority().isEmpty()) {
            String why = UserFiles.objection(cluster.authority());
            if (why != null) {
                mistakes.add(
                        "unable to read certificate-authority "
                                + cluster.authority()
                                + " for "
                                + name
                                + " due to "
                                + why);
            }
        }
    }

    private static void complain(List<String> mistakes) {
        if (mistakes.size() == 1) {
            throw KubeException.invalid(mistakes.getFirst());
        }
        if (!mistakes.isEmpty()) {
            throw new KubeException(
                    Kind.INVALID,
                    "Error in configuration: \n* " + String.join("\n* ", mistakes),
                    null,
                    null);
        }
    }

    /** In the clear nobody shows who he is: neither the server nor, so, the user. */
    private static Trust trust(ClusterEntry cluster, UserEntry user) {
        contradict(cluster, user);
        byte[] inside = cluster.authorityData();
        byte[] authority =
                inside == null && !cluster.authority().isEmpty()
                        ? UserFiles.bytes(cluster.authority())
                        : inside;
        String serverName = cluster.serverName().isEmpty() ? null : cluster.serverName();
        return new Trust(authority, cluster.skipVerify(), serverName);
    }

    /** What is an error only once a connection is to be made. */
    private static void contradict(ClusterEntry cluster, UserEntry user) {
        boolean authority = !cluster.authority().isEmpty() || cluster.authorityData() != null;
        if (cluster.skipVerify() && authority) {
            throw KubeException.invalid(
                    "specifying a root certificates file with the insecure flag is not allowed");
        }
        if (!user.tokenFile().isEmpty() && !user.name().isEmpty()) {
            throw KubeException.invalid(
                    "username/password or bearer token may be set, but not both");
        }
    }

    private @Nullable Duration timeout() {
        String text = first(overrides.timeout(), "0");
        try {
            boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9');
            Duration given =
                    number ? Duration.ofSeconds(Long.parseLong(text)) : GoDuration.parse(text);
            return given.isZero() ? null : given;
        } catch (GoParseException | NumberFormatException e) {
            throw KubeException.invalid(TIMEOUT);
        }
    }
}
