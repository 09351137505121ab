package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Where {@code top} has its figures from. */
record UsageSource(ClusterApi api, Warnings warnings) {
    /** The metrics API, in the one version kubectl knows. */
    static final String METRICS = "/apis/metrics.k8s.io/v1beta1";

    private static final Set<String> ORDERS = Set.of("", "cpu", "memory");

    /** Refuses more than one argument. */
    static void one(Call call, String usage) {
        CanI.refuse(
                call.arguments().size() > 1,
                "error: " + usage + "\nSee '" + call.name() + " -h' for help and examples");
    }

    /** Refuses an order there is not. */
    static void order(Parsed flags) {
        CanI.refuse(
                !ORDERS.contains(flags.text("sort-by")),
                "error: --sort-by accepts only cpu or memory");
    }

    /** Fails where the cluster has no metrics API. */
    void check() {
        if (!new Offered(api, warnings).versions().contains(METRICS.substring(6))) {
            throw new CommandException(1, "error: Metrics API not available");
        }
    }

    /** The object of a name, or all that are chosen. */
    List<Tree> items(String path, String name, String labels, String fields) throws IOException {
        Request request =
                Request.get(name.isEmpty() ? path : path + "/" + name)
                        .header("Accept", "application/json")
                        .withSet("fieldSelector", name.isEmpty() ? fields : "")
                        .withSet("labelSelector", name.isEmpty() ? labels : "");
        try (Reply reply = api.send(request)) {
            warnings.receive(reply);
            if (reply.status() >= 400) {
                throw StatusError.of(reply, "get", (subject(path) + " " + name).strip());
            }
            Tree answer = Tree.of(Json.parse(reply.body()));
            return name.isEmpty() ? answer.list("items") : List.of(answer);
        }
    }

    /** What a path leads to, as errors call it. */
    private static String subject(String path) {
        String resource = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith(METRICS) ? resource + ".metrics.k8s.io" : resource;
    }
}
