package dev.quarterdeck.cli.kube.change.rollout;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Selection;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.api.ApiResource;

import java.io.IOException;
import java.util.Set;

/** What the commands about rollouts have in common. */
final class Rollouts {
    static final String DEPLOYMENT = "Deployment";
    static final String DAEMON_SET = "DaemonSet";
    static final String STATEFUL_SET = "StatefulSet";

    /**
     * Kinds that kubectl knows, though they have no rollouts (kubectl pkg/apps/kind_visitor.go).
     */
    private static final Set<String> KNOWN =
            Set.of(
                    "apps/ReplicaSet",
                    "/ReplicationController",
                    "/Pod",
                    "batch/Job",
                    "batch/CronJob");

    private Rollouts() {}

    static FlagSet flags(Flag... more) {
        return ChangeFlags.files(ChangeFlags.selector()).and(more);
    }

    /** The objects that a line means, as the server has them now. */
    static Plan plan(Work work) throws IOException {
        Parsed flags = work.flags();
        boolean files = flags.given("filename") || !flags.text("kustomize").isEmpty();
        Work.refuse(work.call().arguments().isEmpty() && !files, "required resource not specified");
        return new Selection(work).listing(true).latest().plan();
    }

    /** The number of a flag, which may not be below zero. */
    static long revision(Work work) {
        long revision = work.flags().integer("revision");
        Work.refuse(revision < 0, "revision must be a positive integer: " + revision);
        return revision;
    }

    static boolean is(Info info, String kind) {
        return info.resource().group().equals("apps") && info.resource().kind().equals(kind);
    }

    static boolean rolled(Info info) {
        return is(info, DEPLOYMENT) || is(info, DAEMON_SET) || is(info, STATEFUL_SET);
    }

    /** Why there is no {@code thing} for a kind: {@code rollbacker}, {@code history viewer}. */
    static String none(Info info, String thing, String retrieving) {
        ApiResource resource = info.resource();
        String group = resource.group();
        String kind = resource.kind() + (group.isEmpty() ? "" : "." + group);
        return KNOWN.contains(group + "/" + resource.kind())
                ? "no %s has been implemented for \"%s\"".formatted(thing, kind)
                : "error retrieving %s for \"%s\", no visitor method exists for {%s %s}"
                        .formatted(retrieving, kind, group, resource.kind());
    }

    /** Says that nothing was found, which is no error. */
    static int nothing(Work work) {
        work.channels().complain("No resources found in " + work.api().namespace() + " namespace.");
        return 0;
    }
}
