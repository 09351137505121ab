package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.SeveralException;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Moves the pods of a node away (kubectl pkg/cmd/drain, deleteOrEvictPodsSimple). */
final class Emptying {
    private final DrainOptions options;

    Emptying(DrainOptions options) {
        this.options = options;
    }

    private Work work() {
        return options.work();
    }

    /** Empties a node; what goes wrong is a failure, of which some is told already. */
    void empty(Info node) throws InterruptedException {
        PodsOfNode pods = pods(node);
        List<OpsException> errors = pods.errors();
        if (!errors.isEmpty()) {
            throw new SeveralException(errors);
        }
        String warnings = pods.warnings();
        if (!warnings.isEmpty()) {
            work().warnings().tell(warnings);
        }
        if (options.dryRun() == DryRun.CLIENT) {
            for (Info pod : pods.going()) {
                work().channels()
                        .line(
                                "evicting pod %s/%s (dry run)"
                                        .formatted(pod.namespace(), pod.name()));
            }
            return;
        }
        try {
            remove(pods.going());
        } catch (OpsException failure) {
            tellPending(node, failure);
            throw failure;
        }
    }

    private PodsOfNode pods(Info node) {
        try {
            return PodsOfNode.of(options, node.name());
        } catch (StatusError refused) {
            throw new SeveralException(List.of(refused));
        }
    }

    private void tellPending(Info node, OpsException failure) {
        PodsOfNode pods = pods(node);
        List<Info> going = pods.going();
        if (!going.isEmpty()) {
            work().channels()
                    .complain(
                            "There are pending pods in node \"%s\" when an error occurred: %s"
                                    .formatted(node.name(), SeveralException.text(failure)));
            going.forEach(pod -> work().channels().complain("pod/" + pod.name()));
        }
        List<OpsException> errors = pods.errors();
        if (!errors.isEmpty()) {
            String all = SeveralException.text(new SeveralException(errors));
            work().channels()
                    .complain(
                            "Following errors occurred while getting the list of pods to"
                                    + " delete:\n"
                                    + all);
        }
    }

    private void remove(List<Info> pods) throws InterruptedException {
        if (pods.isEmpty()) {
            return;
        }
        if (!options.on("disable-eviction") && evictable(pods.getFirst())) {
            evict(pods);
        } else {
            delete(pods);
        }
    }

    /** Whether the server evicts pods at all. */
    private boolean evictable(Info pod) {
        Tree offered = Tree.of(work().objects().ask(ObjectApi.request("GET", "/api/v1"), pod));
        return offered.list("resources").stream()
                .anyMatch(
                        each ->
                                each.text("name").equals("pods/eviction")
                                        && each.text("kind").equals("Eviction")
                                        && !each.text("group").isEmpty());
    }

    private void evict(List<Info> pods) throws InterruptedException {
        Evictions evictions = new Evictions(options);
        List<OpsException> failures = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> started = new ArrayList<>();
            for (Info pod : pods) {
                started.add(
                        pool.submit(
                                () -> {
                                    evictions.evict(pod);
                                    return pod;
                                }));
            }
            for (Future<?> each : started) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    failures.add(known(e));
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new SeveralException(failures);
        }
    }

    private static OpsException known(ExecutionException e) {
        if (e.getCause() instanceof OpsException known) {
            return known;
        }
        throw new IllegalStateException(e.getCause());
    }

    private void delete(List<Info> pods) throws InterruptedException {
        for (Info pod : pods) {
            try {
                work().objects().delete(pod, options.sent());
            } catch (StatusError refused) {
                if (refused.code() != 404) {
                    throw refused;
                }
            }
        }
        Removal.byDeletion(options, options.end()).await(pods);
    }
}
