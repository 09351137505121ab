package dev.quarterdeck.cli.kube.change.delete;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deletes objects one after the other, tells of each, and then waits for all of them. */
final class Deletion {
    private final Work work;
    private final DeleteOptions options;
    private final Map<Info, String> deleted = new LinkedHashMap<>();
    private boolean warned;

    Deletion(Work work, DeleteOptions options) {
        this.work = work;
        this.options = options;
        this.warned = !work.namespaceGiven() || work.flags().on("all-namespaces");
    }

    /** Deletes what a person has seen before, and nothing that came since. */
    int run(Plan plan, List<Info> seen) throws Exception {
        Set<String> paths = new HashSet<>();
        seen.forEach(info -> paths.add(info.path()));
        Failures failures =
                plan.visit(
                        info -> {
                            if (paths.contains(info.path())) {
                                delete(info);
                            }
                        });
        return run(failures, work.channels());
    }

    /** The end of it, after every object was visited. */
    int run(Failures failures, Channels channels) throws Exception {
        if (options.ignoreMissing()) {
            failures.ignoreMissing();
        }
        if (!failures.isEmpty()) {
            return failures.tell(channels);
        }
        if (deleted.isEmpty()) {
            channels.line("No resources found");
            return 0;
        }
        boolean waiting = work.flags().on("wait") && options.dryRun() == DryRun.NONE;
        return waiting ? new Gone(work).await(deleted) : 0;
    }

    void delete(Info info) {
        deleted.put(info, "");
        if (!warned && !info.resource().namespaced()) {
            warned = true;
            work.warnings()
                    .tell(
                            "deleting cluster-scoped resources, not scoped to the provided"
                                    + " namespace");
        }
        if (options.dryRun() == DryRun.CLIENT) {
            told(info);
            return;
        }
        Map<String, @Nullable Object> answer;
        try {
            answer = work.objects().delete(info, options.sent());
        } catch (OpsException error) {
            throw Failures.within("deleting", info.source(), error);
        }
        told(info);
        deleted.put(info, uid(answer));
    }

    /** The server answers with a status, or with the object where that goes on for a while. */
    private static String uid(Map<String, @Nullable Object> answer) {
        Object details = answer.get("details");
        Object uid = Json.object(details == null ? answer.get("metadata") : details).get("uid");
        return uid == null ? "" : uid.toString();
    }

    private void told(Info info) {
        if (work.flags().text("output").equals("name")) {
            work.channels().line(info.resource().prefix() + "/" + info.name());
            return;
        }
        String how = options.grace() == 0 ? "force deleted" : "deleted";
        String where =
                info.resource().namespaced() ? " from " + info.namespace() + " namespace" : "";
        work.channels().line(info.quoted() + " " + how + where + options.dryRun().note());
    }
}
