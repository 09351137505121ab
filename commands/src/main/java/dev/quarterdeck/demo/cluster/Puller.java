package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;

import java.util.HashSet;
import java.util.Set;

/** Gets images onto nodes, or fails to. */
final class Puller {

    private final Cluster cluster;
    private final Kubelet kubelet;
    private final Set<String> present = new HashSet<>();

    Puller(Cluster cluster, Kubelet kubelet) {
        this.cluster = cluster;
        this.kubelet = kubelet;
    }

    /** A pod's images are on its node. */
    void remember(Tree pod) {
        for (Tree container : pod.trees("spec.containers")) {
            present.add(key(pod, container));
        }
    }

    private static String key(Tree pod, Tree container) {
        return pod.text("spec.nodeName") + " " + container.text("image");
    }

    /** Gets a container's image and starts the container. */
    void launch(Kubelet.Ref ref, Tree container) {
        Tree pod = kubelet.current(ref);
        if (pod == null) {
            return;
        }
        String image = container.text("image");
        boolean always = container.text("imagePullPolicy").equals("Always");
        if (!Habit.of(container).pullable()) {
            fail(ref, container, 0);
        } else if (!always && present.contains(key(pod, container))) {
            String there =
                    "Container image \"%s\" already present on machine and can be accessed by the"
                            + " pod";
            say(pod, container, "Normal", "Pulled", there.formatted(image));
            cluster.timeline().afterMillis(150, () -> kubelet.begin(ref, container));
        } else {
            say(pod, container, "Normal", "Pulling", "Pulling image \"" + image + "\"");
            long takes = Habit.of(container).pull() + Hash.below(900, Hash.seed(ref.uid()), 7);
            cluster.timeline().afterMillis(takes, () -> pulled(ref, container, takes));
        }
    }

    private void say(Tree pod, Tree container, String type, String reason, String message) {
        cluster.recorder().kubelet(pod, container.text("name"), type, reason, message);
    }

    private void pulled(Kubelet.Ref ref, Tree container, long takes) {
        Tree pod = kubelet.current(ref);
        if (pod == null) {
            return;
        }
        present.add(key(pod, container));
        String image = container.text("image");
        String time = takes / 1000 + "." + takes % 1000 + "s";
        long size = 20_000_000L + Hash.below(180_000_000, Hash.seed(image), 1);
        say(
                pod,
                container,
                "Normal",
                "Pulled",
                "Successfully pulled image \"%s\" in %s (%s including waiting). Image size: %d bytes."
                        .formatted(image, time, time, size));
        kubelet.begin(ref, container);
    }

    private void fail(Kubelet.Ref ref, Tree container, int failures) {
        Tree pod = kubelet.current(ref);
        if (pod == null) {
            return;
        }
        String image = container.text("image");
        say(pod, container, "Normal", "Pulling", "Pulling image \"" + image + "\"");
        cluster.timeline().afterMillis(900, () -> failed(ref, container, failures));
    }

    private static String why(String image) {
        String full = Names.image(image);
        int slash = full.indexOf('/');
        int colon = full.lastIndexOf(':');
        String host = full.substring(0, slash);
        String url =
                "https://%s/v2/%s/manifests/%s"
                        .formatted(
                                host, full.substring(slash + 1, colon), full.substring(colon + 1));
        return "failed to pull and unpack image \"%s\": failed to resolve image: failed to do request: Head \"%s\": dial tcp: lookup %s on 10.0.0.2:53: no such host"
                .formatted(full, url, host);
    }

    private void failed(Kubelet.Ref ref, Tree container, int failures) {
        Tree pod = kubelet.current(ref);
        if (pod == null) {
            return;
        }
        String image = container.text("image");
        String message = "Failed to pull image \"" + image + "\": " + why(image);
        say(pod, container, "Warning", "Failed", message);
        say(pod, container, "Warning", "Failed", "Error: ErrImagePull");
        waits(ref, container, "ErrImagePull", why(image));
        cluster.timeline().afterMillis(1_400, () -> backOff(ref, container, failures));
    }

    private void backOff(Kubelet.Ref ref, Tree container, int failures) {
        Tree pod = kubelet.current(ref);
        if (pod == null) {
            return;
        }
        String image = container.text("image");
        String message = "Back-off pulling image \"" + image + "\"";
        say(pod, container, "Normal", "BackOff", message);
        say(pod, container, "Warning", "Failed", "Error: ImagePullBackOff");
        waits(ref, container, "ImagePullBackOff", message + ": ErrImagePull: " + why(image));
        long rest = cluster.backOffMillis(Kubelet.backOffSeconds(failures));
        cluster.timeline().afterMillis(rest, () -> fail(ref, container, failures + 1));
    }

    private void waits(Kubelet.Ref ref, Tree container, String reason, String message) {
        kubelet.change(
                ref,
                pod ->
                        PodStatus.container(
                                PodStatus.addressed(pod, cluster.addresses()),
                                container.text("name"),
                                status -> PodStatus.waiting(status, reason, message)));
    }
}
