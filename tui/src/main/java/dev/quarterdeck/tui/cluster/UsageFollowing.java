package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.tui.loop.Following;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Tells what objects use as often as the cluster measures it; once, that it does not measure. */
final class UsageFollowing implements Following {

    private static final Set<Integer> UNMEASURED = Set.of(403, 404, 503);
    private static final int LONGER = 6;

    private final ObjectQuery query;
    private final ConfigFiles files;
    private final Servers servers;
    private final Pace pace;

    UsageFollowing(ObjectQuery query, ConfigFiles files, Servers servers, Pace pace) {
        this.query = query;
        this.files = files;
        this.servers = servers;
        this.pace = pace;
    }

    @Override
    public void follow(Consumer<Object> sink) throws InterruptedException {
        var retries = new Retries(pace);
        boolean measured = true;
        while (true) {
            Duration pause = pace.measurement();
            try {
                sink.accept(new ClusterUsage(true, amounts()));
                measured = true;
                retries.worked();
            } catch (RuntimeException failure) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                boolean absent = isAbsent(failure);
                pause = absent ? pace.unmeasured() : retries.pause(failure);
                if (absent && measured) {
                    sink.accept(new ClusterUsage(false, Map.of()));
                    measured = false;
                }
            }
            files.pause(pause);
        }
    }

    private static boolean isAbsent(RuntimeException failure) {
        return failure instanceof StatusError status && UNMEASURED.contains(status.code());
    }

    private Map<String, ClusterUsage.Amount> amounts() {
        Request request =
                Request.get(resource().path(query.namespace()))
                        .header("Accept", "application/json")
                        .withSet("labelSelector", query.labels());
        Server server = servers.again(query.context());
        try (Reply reply = server.ask(request, pace.answer().multipliedBy(LONGER))) {
            return read(reply);
        }
    }

    private static Map<String, ClusterUsage.Amount> read(Reply reply) {
        try {
            return UsageReader.read(reply.body());
        } catch (IOException cut) {
            throw reply.broken(cut);
        }
    }

    private ApiResource resource() {
        boolean pods = query.kind().equals("pods");
        return new ApiResource(
                "metrics.k8s.io",
                "v1beta1",
                query.kind(),
                "",
                pods ? "PodMetrics" : "NodeMetrics",
                pods,
                List.of(),
                List.of(),
                List.of("get", "list"));
    }
}
