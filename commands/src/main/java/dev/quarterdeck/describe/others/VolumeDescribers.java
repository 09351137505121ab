package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.ClaimText;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.describe.VolumeSources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Persistent volumes and claims to them. Ported from {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class VolumeDescribers {
    private VolumeDescribers() {}

    static void volume(Tree volume, Related related, Description out) {
        Tree spec = volume.at("spec");
        out.row(0, "Name:", volume.name());
        Labels.ofObject(volume, out);
        out.row(0, "Finalizers:", Lists.slice(volume.texts("metadata", "finalizers")));
        out.row(0, "StorageClass:", ClaimText.storageClass(volume));
        out.row(0, "Status:", ClaimText.status(volume, related));
        Tree claim = spec.at("claimRef");
        String claimed = claim.text("namespace") + "/" + claim.text("name");
        out.row(0, "Claim:", claim.isObject() ? claimed : "");
        out.row(0, "Reclaim Policy:", spec.text("persistentVolumeReclaimPolicy"));
        out.row(0, "Access Modes:", ClaimText.accessModes(spec.texts("accessModes")));
        if (spec.has("volumeMode")) {
            out.row(0, "VolumeMode:", spec.text("volumeMode"));
        }
        out.row(0, "Capacity:", spec.amount("capacity", "storage"));
        affinity(spec.at("nodeAffinity", "required"), out);
        out.row(0, "Message:", volume.text("status", "message"));
        out.row(0, "Source:");
        VolumeSources.ofPersistentVolume(spec, out);
        Events.ofObject(volume, related, out);
    }

    private static void affinity(Tree required, Description out) {
        out.write(0, "Node Affinity:\t");
        if (!required.isObject()) {
            out.rest("<none>");
            return;
        }
        out.rest("");
        List<Tree> terms = required.list("nodeSelectorTerms");
        out.write(1, "Required Terms:\t").rest(terms.isEmpty() ? "<none>" : "");
        for (int i = 0; i < terms.size(); i++) {
            List<String> lines = new ArrayList<>();
            for (Tree one : terms.get(i).list("matchExpressions")) {
                String operator = one.text("operator").toLowerCase(Locale.ROOT);
                String start = one.text("key") + " " + operator;
                lines.add(StorageDescribers.requirement(start, one));
            }
            StorageDescribers.term(out, 2, i, lines);
        }
    }

    static void claim(Tree claim, Related related, Description out) {
        List<Tree> users = users(claim, related);
        ClaimText.write(claim, true, related, out);
        Lists.lines(out, "Used By", users.stream().map(Tree::name).toList());
        List<Tree> conditions = claim.list("status", "conditions");
        if (!conditions.isEmpty()) {
            out.row(0, "Conditions:");
            conditions(conditions, related, out);
        }
        Events.ofObject(claim, related, out);
    }

    private static void conditions(List<Tree> conditions, Related related, Description out) {
        out.row(1, "Type", "Status", "LastProbeTime", "LastTransitionTime", "Reason", "Message");
        out.row(
                1,
                "----",
                "------",
                "-----------------",
                "------------------",
                "------",
                "-------");
        for (Tree condition : conditions) {
            out.row(
                    1,
                    condition.text("type") + " ",
                    condition.text("status") + " ",
                    Times.full(related, condition, "lastProbeTime") + " ",
                    Times.full(related, condition, "lastTransitionTime") + " ",
                    condition.text("reason") + " ",
                    condition.text("message"));
        }
    }

    /** The pods that mount it, once for each volume, and those that own it. */
    private static List<Tree> users(Tree claim, Related related) {
        List<Tree> pods =
                related.list(Related.path("/api/v1", claim.namespace(), "pods"), Map.of());
        List<Tree> users = new ArrayList<>();
        for (Tree pod : pods) {
            for (Tree volume : pod.list("spec", "volumes")) {
                if (volume.has("persistentVolumeClaim")
                        && volume.text("persistentVolumeClaim", "claimName").equals(claim.name())) {
                    users.add(pod);
                }
            }
        }
        for (Tree owner : claim.list("metadata", "ownerReferences")) {
            String uid = owner.text("uid");
            boolean known = users.stream().anyMatch(pod -> uid.equals(uid(pod)));
            if (owner.text("kind").equals("Pod") && !known) {
                pods.stream().filter(pod -> uid.equals(uid(pod))).findFirst().ifPresent(users::add);
            }
        }
        return Lists.sorted(users, Tree::name);
    }

    private static String uid(Tree pod) {
        return pod.text("metadata", "uid");
    }
}
