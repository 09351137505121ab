package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.ClusterAddress;
import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The servers of the contexts; one stays the same as long as its address and user do. */
final class Servers {

    private record Known(int version, Server server) {}

    private final ConfigFiles files;
    private final Surroundings surroundings;
    private final Overrides overrides;
    private final Duration answer;
    private final Map<String, Known> known = new HashMap<>();

    Servers(ConfigFiles files, Surroundings surroundings, Overrides overrides, Duration answer) {
        this.files = files;
        this.surroundings = surroundings;
        this.overrides = overrides;
        this.answer = answer;
    }

    /**
     * The server of a context as the kubeconfig names it now; credentials in files of their own are
     * not read again.
     *
     * @param context empty for the current one
     */
    synchronized Server at(String context) {
        Known former = known.get(context);
        ConfigFiles.State now = files.now();
        return former != null && former.version() == now.version()
                ? former.server()
                : resolved(context, now, former);
    }

    /** The same, with all files of its credentials read again. */
    synchronized Server again(String context) {
        return resolved(context, files.now(), known.get(context));
    }

    private Server resolved(String context, ConfigFiles.State now, @Nullable Known former) {
        KubeConfig config = now.usable();
        Overrides flags = context.isEmpty() ? overrides : overrides.in(context);
        ClusterAddress address = ClusterAddress.resolve(config, flags, surroundings);
        if (former != null && former.server().address().equals(address)) {
            known.put(context, new Known(now.version(), former.server()));
            return former.server();
        }
        if (former != null) {
            former.server().close();
        }
        boolean configured = config.origin() != KubeConfig.Origin.NOWHERE;
        Server server = new Server(address, configured, answer);
        known.put(context, new Known(now.version(), server));
        return server;
    }
}
