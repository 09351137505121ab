package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Builds a container of a pod's specification. */
final class Box {

    private Tree container;

    private Box(Tree container) {
        this.container = container;
    }

    static Box of(String name, String image) {
        return new Box(Tree.make("name", name, "image", image));
    }

    private Box with(String path, @Nullable Object value) {
        container = container.with(path, value);
        return this;
    }

    Box command(String... words) {
        return with("command", List.of(words));
    }

    Box args(String... words) {
        return with("args", List.of(words));
    }

    Box port(String name, int port) {
        container =
                container.plus(
                        "ports", Tree.make("name", name, "containerPort", port, "protocol", "TCP"));
        return this;
    }

    Box requests(String cpu, String memory) {
        return with("resources.requests", Tree.make("cpu", cpu, "memory", memory));
    }

    Box limits(String cpu, String memory) {
        return with("resources.limits", Tree.make("cpu", cpu, "memory", memory));
    }

    Box memoryLimit(String memory) {
        return with("resources.limits", Tree.make("memory", memory));
    }

    Box env(String name, String value) {
        container = container.plus("env", Tree.make("name", name, "value", value));
        return this;
    }

    Box envFrom(String configMap) {
        container =
                container.plus("envFrom", Tree.make("configMapRef", Tree.make("name", configMap)));
        return this;
    }

    Box secret(String name, String secret, String key) {
        Tree reference = Tree.make("secretKeyRef", Tree.make("name", secret, "key", key));
        container = container.plus("env", Tree.make("name", name, "valueFrom", reference));
        return this;
    }

    Box mount(String volume, String path) {
        container = container.plus("volumeMounts", Tree.make("name", volume, "mountPath", path));
        return this;
    }

    Box ready(String path, int port) {
        return with("readinessProbe", probe(path, port, 0));
    }

    Box alive(String path, int port) {
        return with("livenessProbe", probe(path, port, 10));
    }

    private static Tree probe(String path, int port, int delay) {
        return Tree.make(
                "httpGet", Tree.make("path", path, "port", port, "scheme", "HTTP"),
                "initialDelaySeconds", delay == 0 ? null : delay,
                "timeoutSeconds", 1,
                "periodSeconds", 10,
                "successThreshold", 1,
                "failureThreshold", 3);
    }

    Tree tree() {
        return container;
    }

    static List<Tree> trees(Box... boxes) {
        var trees = new ArrayList<Tree>();
        for (Box box : boxes) {
            trees.add(box.tree());
        }
        return trees;
    }
}
