package dev.quarterdeck.demo.cluster;

import java.time.Instant;
import java.util.ArrayList;

/** The conditions in an object's status. */
final class Conditions {

    private Conditions() {}

    static Tree find(Tree object, String type) {
        for (Tree condition : object.trees("status.conditions")) {
            if (condition.text("type").equals(type)) {
                return condition;
            }
        }
        return Tree.EMPTY;
    }

    static boolean holds(Tree object, String type) {
        return find(object, type).text("status").equals("True");
    }

    /** A copy with a condition set; its time of transition changes with its status only. */
    static Tree set(Tree object, Tree condition, Instant now) {
        var all = new ArrayList<Tree>();
        boolean found = false;
        for (Tree old : object.trees("status.conditions")) {
            boolean same = old.text("type").equals(condition.text("type"));
            all.add(same ? merged(old, condition, now) : old);
            found |= same;
        }
        if (!found) {
            all.add(condition.with("lastTransitionTime", Ages.time(now)));
        }
        return object.with("status.conditions", all);
    }

    private static Tree merged(Tree old, Tree condition, Instant now) {
        boolean same = old.text("status").equals(condition.text("status"));
        return condition.with(
                "lastTransitionTime", same ? old.text("lastTransitionTime") : Ages.time(now));
    }

    static Tree of(String type, boolean holds, String reason, String message) {
        return Tree.make(
                "type",
                type,
                "status",
                holds ? "True" : "False",
                "reason",
                reason.isEmpty() ? null : reason,
                "message",
                message.isEmpty() ? null : message);
    }
}
