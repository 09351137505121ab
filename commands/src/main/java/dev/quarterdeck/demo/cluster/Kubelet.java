package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Plays the kubelets of all nodes: starts containers, sees them end, and starts them again. */
final class Kubelet {

    private static final int LONGEST_BACK_OFF = 300;

    /** A pod by its name, and by its identity: another may come to bear the name. */
    record Ref(String namespace, String name, String uid) {
        static Ref of(Tree pod) {
            return new Ref(pod.namespace(), pod.name(), pod.uid());
        }
    }

    private final Cluster cluster;
    private final Puller puller;
    private final Set<String> admitted = new HashSet<>();

    Kubelet(Cluster cluster) {
        this.cluster = cluster;
        this.puller = new Puller(cluster, this);
    }

    private Timeline timeline() {
        return cluster.timeline();
    }

    /** The pod as it is now; null when it has gone, or is about to. */
    @Nullable Tree current(Ref ref) {
        Tree pod = cluster.find("pods", ref.namespace(), ref.name());
        return pod == null || !pod.uid().equals(ref.uid()) || pod.terminating() ? null : pod;
    }

    void change(Ref ref, UnaryOperator<Tree> change) {
        Tree pod = current(ref);
        if (pod != null) {
            Tree changed = change.apply(pod);
            cluster.update(pod, PodStatus.concluded(changed, timeline().now()));
        }
    }

    private void container(Ref ref, String name, UnaryOperator<Tree> change) {
        change(ref, pod -> PodStatus.container(pod, name, change));
    }

    /** A pod has come to a node. */
    void admit(Tree pod) {
        Tree node = cluster.find("nodes", "", pod.text("spec.nodeName"));
        if (node == null || !admitted.add(pod.uid())) {
            return;
        }
        Tree ready = PodStatus.admitted(pod, node, timeline().now());
        if (Settled.may(ready, cluster)) {
            cluster.update(pod, Settled.of(ready, cluster));
            puller.remember(ready);
            return;
        }
        cluster.update(pod, ready);
        Ref ref = Ref.of(pod);
        timeline().afterMillis(350 + Hash.below(500, Hash.seed(pod.uid()), 3), () -> proceed(ref));
    }

    /** Starts what comes next: an init container, or else all that remains. */
    private void proceed(Ref ref) {
        Tree pod = current(ref);
        if (pod == null) {
            return;
        }
        for (Tree init : pod.trees("spec.initContainers")) {
            Tree status = PodStatus.find(pod, init.text("name"));
            if (!status.has("state.terminated")) {
                puller.launch(ref, init);
                return;
            }
        }
        pod.trees("spec.containers").forEach(container -> puller.launch(ref, container));
    }

    private static boolean isInit(Tree pod, String name) {
        return pod.trees("spec.initContainers").stream()
                .anyMatch(container -> container.text("name").equals(name));
    }

    /** A container's image is there: it starts. */
    void begin(Ref ref, Tree container) {
        Tree pod = current(ref);
        if (pod == null) {
            return;
        }
        String name = container.text("name");
        boolean probed = container.has("readinessProbe") || isInit(pod, name);
        cluster.recorder().kubelet(pod, name, "Normal", "Created", "Container created");
        cluster.recorder().kubelet(pod, name, "Normal", "Started", "Container started");
        change(
                ref,
                old ->
                        PodStatus.container(
                                PodStatus.addressed(old, cluster.addresses()),
                                name,
                                status ->
                                        PodStatus.running(status, ref.uid(), timeline().now())
                                                .with("ready", !probed)));
        plan(ref, pod, container, Habit.of(container));
    }

    private void plan(Ref ref, Tree pod, Tree container, Habit habit) {
        String name = container.text("name");
        long run = PodStatus.find(pod, name).number("restartCount");
        boolean init = isInit(pod, name);
        long runs = habit.runs() == -1 && init ? 1_200 : habit.runs();
        if (runs >= 0) {
            timeline().afterMillis(runs, () -> end(ref, container, run));
        }
        if (init || !container.has("readinessProbe")) {
            return;
        }
        if (habit.ready() >= 0) {
            timeline().afterMillis(habit.ready(), () -> ready(ref, name, run));
        } else {
            timeline().afterMillis(8_000, () -> unhealthy(ref, container));
        }
    }

    private void ready(Ref ref, String name, long run) {
        container(
                ref,
                name,
                status ->
                        status.has("state.running") && status.number("restartCount") == run
                                ? status.with("ready", true)
                                : status);
    }

    private void unhealthy(Ref ref, Tree container) {
        Tree pod = current(ref);
        if (pod == null) {
            return;
        }
        String message = "Readiness probe failed: HTTP probe failed with statuscode: 503";
        cluster.recorder().kubelet(pod, container.text("name"), "Warning", "Unhealthy", message);
        timeline().afterMillis(cluster.past() ? 60_000 : 10_000, () -> unhealthy(ref, container));
    }

    /** A container has ended by itself. */
    private void end(Ref ref, Tree container, long run) {
        Tree pod = current(ref);
        String name = container.text("name");
        Tree status = pod == null ? Tree.EMPTY : PodStatus.find(pod, name);
        if (pod == null || !status.has("state.running") || status.number("restartCount") != run) {
            return;
        }
        Habit habit = Habit.of(container);
        container(
                ref,
                name,
                old -> PodStatus.terminated(old, habit.reason(), habit.exit(), timeline().now()));
        boolean init = isInit(pod, name);
        if (init && habit.exit() == 0) {
            container(ref, name, old -> old.with("ready", true));
            timeline().afterMillis(300, () -> proceed(ref));
        } else if (init || PodStatus.restarts(pod, habit.exit() != 0)) {
            timeline().afterMillis(run == 0 ? 200 : 1_100, () -> backOff(ref, container));
        }
    }

    private void backOff(Ref ref, Tree container) {
        Tree pod = current(ref);
        if (pod == null) {
            return;
        }
        String name = container.text("name");
        long run = PodStatus.find(pod, name).number("restartCount");
        long seconds = run == 0 ? 0 : backOffSeconds(run - 1);
        if (seconds > 0) {
            String whole = pod.name() + "_" + pod.namespace() + "(" + pod.uid() + ")";
            String message =
                    "Back-off restarting failed container %s in pod %s".formatted(name, whole);
            cluster.recorder().kubelet(pod, name, "Warning", "BackOff", message);
            String words =
                    "back-off %s restarting failed container=%s pod=%s"
                            .formatted(words(seconds), name, whole);
            container(
                    ref,
                    name,
                    old ->
                            PodStatus.waiting(
                                    old.with("lastState", old.tree("state")),
                                    "CrashLoopBackOff",
                                    words));
        }
        timeline().afterMillis(cluster.backOffMillis(seconds), () -> again(ref, container));
    }

    static long backOffSeconds(long failures) {
        return failures > 5 ? LONGEST_BACK_OFF : Math.min(LONGEST_BACK_OFF, 10L << failures);
    }

    private static String words(long seconds) {
        long minutes = seconds / 60;
        return minutes == 0 ? seconds + "s" : minutes + "m" + seconds % 60 + "s";
    }

    private void again(Ref ref, Tree container) {
        container(
                ref,
                container.text("name"),
                old ->
                        (old.has("state.terminated")
                                        ? old.with("lastState", old.tree("state"))
                                        : old)
                                .with("restartCount", old.number("restartCount") + 1));
        puller.launch(ref, container);
    }

    /** Somebody has deleted a pod: its containers are told to end, then it goes. */
    void kill(Tree pod) {
        for (Tree container : running(pod)) {
            String name = container.text("name");
            cluster.recorder()
                    .kubelet(pod, name, "Normal", "Killing", "Stopping container " + name);
        }
        long grace = pod.number("metadata.deletionGracePeriodSeconds") * 1000;
        long takes =
                running(pod).isEmpty() ? 200 : 1_600 + Hash.below(1_800, Hash.seed(pod.uid()), 5);
        timeline().afterMillis(Math.min(grace, takes), () -> gone(pod));
    }

    private static List<Tree> running(Tree pod) {
        return pod.trees("status.containerStatuses").stream()
                .filter(status -> status.has("state.running"))
                .toList();
    }

    private void gone(Tree pod) {
        Tree last = cluster.find("pods", pod.namespace(), pod.name());
        if (last != null && last.uid().equals(pod.uid())) {
            admitted.remove(pod.uid());
            cluster.store().remove("pods", pod.namespace(), pod.name());
        }
    }
}
