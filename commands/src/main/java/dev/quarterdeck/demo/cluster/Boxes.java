package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Request;

import java.util.List;

/** The containers of a pod's specification. */
final class Boxes {

    private Boxes() {}

    /** The one that a request means: its only one where none is named. */
    static Tree chosen(Tree pod, Request request) {
        List<Tree> all = pod.trees("spec.containers");
        String wanted = request.query("container", "");
        if (wanted.isEmpty() && all.size() > 1) {
            List<String> names = all.stream().map(one -> one.text("name")).toList();
            throw StatusError.badRequest(
                    "a container name must be specified for pod %s, choose one of: [%s]"
                            .formatted(pod.name(), String.join(" ", names)));
        }
        Tree box = wanted.isEmpty() ? all.getFirst() : named(pod, wanted);
        if (box.none()) {
            throw StatusError.badRequest(
                    "container %s is not valid for pod %s".formatted(wanted, pod.name()));
        }
        return box;
    }

    private static Tree named(Tree pod, String name) {
        for (String path : List.of("spec.containers", "spec.initContainers")) {
            for (Tree one : pod.trees(path)) {
                if (one.text("name").equals(name)) {
                    return one;
                }
            }
        }
        return Tree.EMPTY;
    }
}
