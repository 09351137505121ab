package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.Surroundings;
import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.tui.live.Timing;
import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The live objects of real clusters: one list, then watches; nothing is asked twice. */
public final class KubeSource implements ClusterSource {

    /** So long is the first connection waited for before others are tried. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final ConfigFiles files;
    private final Servers servers;
    private final Overrides overrides;
    private final Pace pace;
    private final Clock clock;
    private volatile CompletableFuture<Void> warming = CompletableFuture.completedFuture(null);

    /**
     * A source; no file is read and nothing is sent yet.
     *
     * @param explicit the value of {@code --kubeconfig}, or null
     */
    public KubeSource(
            @Nullable String explicit,
            Surroundings surroundings,
            Overrides overrides,
            Timing timing,
            Clock clock) {
        this.pace = new Pace(timing);
        this.files = new ConfigFiles(() -> KubeConfig.read(explicit, surroundings), pace.look());
        this.servers = new Servers(files, surroundings, overrides, pace.answer());
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * Opens a connection to the current context's server beside everything else, so that it is
     * there when the first rows are asked for.
     */
    public void warm() {
        warming = CompletableFuture.runAsync(this::connect, Thread::startVirtualThread);
    }

    private void connect() {
        try {
            if (files.now().usable().origin() != KubeConfig.Origin.NOWHERE) {
                servers.at(overrides.context()).ping();
            }
        } catch (RuntimeException unreachable) {
            // Whoever asks for rows is told.
        }
    }

    /** The first connection serves one following, and the others can go on with its session. */
    private Following warmed(Following following) {
        return sink -> {
            try {
                warming.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException late) {
                // Another connection may do better.
            }
            following.follow(sink);
        };
    }

    @Override
    public Following config() {
        return new ConfigFollowing(files, overrides.context());
    }

    @Override
    public Following objects(ObjectQuery query) {
        return warmed(new ObjectFollowing(query, files, servers, pace, clock));
    }

    @Override
    public Following usage(ObjectQuery query) {
        return warmed(new UsageFollowing(query, files, servers, pace));
    }

    @Override
    public ClusterShare share(ObjectRef ref) {
        return Shares.of(Json.object(object(ref)));
    }

    @Override
    public Described describe(ObjectRef ref) {
        Server server = servers.at(ref.context());
        return Described.of(
                ref.resource(),
                Json.object(server.tree(Request.get(path(ref)))),
                server.related(clock),
                clock);
    }

    private static String path(ObjectRef ref) {
        return ref.resource().path(ref.namespace()) + "/" + ref.name();
    }

    @Override
    public @Nullable Object object(ObjectRef ref) {
        try {
            return tree(ref, Request.get(path(ref)));
        } catch (StatusError error) {
            if (error.kind() == OpsException.Kind.NOT_FOUND) {
                return null;
            }
            throw error;
        }
    }

    @Override
    public @Nullable Object replace(
            ObjectRef ref, Map<String, @Nullable Object> object, boolean trial) {
        return tree(
                ref,
                Request.put(path(ref))
                        .withSet("dryRun", trial ? "All" : "")
                        .with("fieldManager", "kubectl-edit")
                        .with("fieldValidation", "Strict")
                        .json(object));
    }

    @Override
    public @Nullable Object list(ObjectQuery query) {
        Server server = servers.at(query.context());
        String path = Kinds.find(server, query.kind()).path(query.namespace());
        return server.tree(
                Request.get(path)
                        .withSet("labelSelector", query.labels())
                        .withSet("fieldSelector", query.fields()));
    }

    @Override
    public @Nullable Object events(ObjectRef ref, String uid) {
        return ObjectEvents.sorted(tree(ref, ObjectEvents.request(ref, uid)));
    }

    private Map<String, @Nullable Object> tree(ObjectRef ref, Request request) {
        return Json.object(servers.at(ref.context()).tree(request));
    }

    /** Sends a request to a context's server; any status is an answer, and its body may last. */
    public Reply send(String context, Request request) {
        return servers.at(context).open(request);
    }

    @Override
    public Resources kinds(String context) {
        return servers.at(context).offered();
    }
}
