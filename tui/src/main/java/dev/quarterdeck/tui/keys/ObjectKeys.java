package dev.quarterdeck.tui.keys;

import static dev.quarterdeck.tui.keys.Where.OBJECTS;

import java.util.List;

/** The keys for objects of a cluster; each holds for the kinds it means something for. */
final class ObjectKeys {
    static final List<Binding> ALL =
            List.of(
                    key("d", Action.DESCRIBE, "describe", "all about it, and its events", 96)
                            .running("kubectl describe {}"),
                    key("l", Action.LOGS, "logs", "what its pods write, followed", 95)
                            .running("kubectl logs -f {}"),
                    key("s", Action.SHELL, "shell", "a shell in a container", 94)
                            .running("kubectl exec -it {} -- sh"),
                    key("a", Action.ATTACH, "attach", "join a container's terminal", 42)
                            .running("kubectl attach -it {}"),
                    key("f", Action.FORWARD, "forward", "a port of this machine to it", 41)
                            .running("kubectl port-forward {} LOCAL:REMOTE"),
                    key("y", Action.YAML, "yaml", "as YAML or JSON", 84)
                            .running("kubectl get {} -o yaml"),
                    key("e", Action.EDIT, "edit", "edit in $EDITOR, see what changes", 83)
                            .running("kubectl edit {}"),
                    key("N", Action.APPLY, "apply", "apply a file, see what changes", 27)
                            .running("kubectl apply -f FILE"),
                    key("o", Action.OWNER, "owner", "what owns it", 80),
                    key("S", Action.SCALE, "scale", "how many pods", 92)
                            .running("kubectl scale {} --replicas=N"),
                    key("R", Action.RESTART, "restart", "replace its pods one by one", 91)
                            .running("kubectl rollout restart {}"),
                    key("", Action.UNDO, "", "roll back to a revision", 5)
                            .running("kubectl rollout undo {}"),
                    key("", Action.ROLLOUT_STATUS, "", "wait for its rollout", 5)
                            .running("kubectl rollout status {}"),
                    key("", Action.ROLLOUT_HISTORY, "", "its revisions", 5)
                            .running("kubectl rollout history {}"),
                    key("C", Action.CORDON, "cordon", "no new pods here, or again", 89)
                            .running("kubectl cordon {}"),
                    key("D", Action.DRAIN, "drain", "move its pods elsewhere", 88)
                            .running("kubectl drain {}"),
                    key("", Action.TAINT, "", "keep pods away by a taint", 5)
                            .running("kubectl taint {} KEY=VALUE:EFFECT"),
                    key("", Action.LABEL, "", "set or remove labels", 5)
                            .running("kubectl label {} KEY=VALUE"),
                    key("", Action.ANNOTATE, "", "set or remove annotations", 5)
                            .running("kubectl annotate {} KEY=VALUE"),
                    key("Ctrl-D", Action.REMOVE, "delete", "delete", 82)
                            .running("kubectl delete {}"),
                    key("Ctrl-K", Action.KILL, "kill", "delete now, without grace", 50)
                            .running("kubectl delete {} --grace-period=0 --force"));

    private ObjectKeys() {}

    private static Binding key(String keys, Action action, String label, String words, int weight) {
        return StandardKeys.run(OBJECTS, keys, action, label, words, weight, "");
    }
}
