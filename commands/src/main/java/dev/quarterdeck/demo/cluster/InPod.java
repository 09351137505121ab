package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Inside;
import dev.quarterdeck.demo.Programs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Inside a container of a pod.
 *
 * @param box the container's specification
 */
record InPod(Cluster cluster, Tree pod, Tree box) implements Inside {

    private static final String PATH =
            "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final String ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

    @Override
    public String hostname() {
        return pod.flag("spec.hostNetwork") ? pod.text("spec.nodeName") : pod.name();
    }

    @Override
    public String address() {
        return pod.text("status.podIP");
    }

    @Override
    public String folder() {
        String folder = box.text("workingDir");
        return folder.isEmpty() ? "/" : folder;
    }

    @Override
    public List<String> environment() {
        List<String> all = new ArrayList<>(List.of(PATH));
        for (Tree from : box.trees("envFrom")) {
            data("configmaps", from.text("configMapRef.name"))
                    .forEach((k, v) -> all.add(k + "=" + v));
            data("secrets", from.text("secretRef.name")).forEach((k, v) -> all.add(k + "=" + v));
        }
        for (Tree one : box.trees("env")) {
            all.add(one.text("name") + "=" + value(one));
        }
        Tree server = service();
        if (!server.none()) {
            all.add("KUBERNETES_SERVICE_HOST=" + server.text("spec.clusterIP"));
            all.add("KUBERNETES_SERVICE_PORT=443");
        }
        return all;
    }

    private Tree service() {
        Tree server = cluster.find("services", "default", "kubernetes");
        return server == null ? Tree.EMPTY : server;
    }

    private String value(Tree variable) {
        Tree from = variable.tree("valueFrom");
        if (from.has("secretKeyRef")) {
            return data("secrets", from.text("secretKeyRef.name"))
                    .getOrDefault(from.text("secretKeyRef.key"), "");
        }
        if (from.has("configMapKeyRef")) {
            return data("configmaps", from.text("configMapKeyRef.name"))
                    .getOrDefault(from.text("configMapKeyRef.key"), "");
        }
        return from.has("fieldRef")
                ? pod.text(from.text("fieldRef.fieldPath"))
                : variable.text("value");
    }

    /** What a config map or a secret holds; nothing where there is none of that name. */
    private Map<String, String> data(String stored, String name) {
        Tree object = name.isEmpty() ? null : cluster.find(stored, pod.namespace(), name);
        Map<String, String> data = new TreeMap<>();
        if (object != null) {
            for (String key : object.tree("data").fields().keySet()) {
                String text = String.valueOf(object.tree("data").fields().get(key));
                data.put(key, stored.equals("secrets") ? decoded(text) : text);
            }
        }
        return data;
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(box.texts("command"));
        if (words.isEmpty()) {
            words.add(program(box.text("image")));
        }
        words.addAll(box.texts("args"));
        return words;
    }

    /** An image's own program is called as the image is. */
    private static String program(String image) {
        return image.substring(image.lastIndexOf('/') + 1).replaceFirst("[:@].*", "");
    }

    @Override
    public List<String> mounts() {
        List<String> mounts = new ArrayList<>(List.of(ACCOUNT));
        box.trees("volumeMounts").forEach(mount -> mounts.add(mount.text("mountPath")));
        return mounts;
    }

    @Override
    public String resolver() {
        return "search %s.svc.cluster.local svc.cluster.local cluster.local\nnameserver %s\noptions ndots:5\n"
                .formatted(pod.namespace(), dns());
    }

    private String dns() {
        Tree service = cluster.find("services", "kube-system", "kube-dns");
        return service == null ? "10.96.0.10" : service.text("spec.clusterIP");
    }

    @Override
    public boolean has(String program) {
        return Programs.exist(box.text("image"), program);
    }

    @Override
    public Instant now() {
        return cluster.now();
    }

    @Override
    public boolean sleep(Duration time) throws InterruptedException {
        cluster.store().await(() -> cluster.store().closed() || !runs(), time);
        return !runs();
    }

    /** Whether it is still this run of the container that is running. */
    boolean runs() {
        Tree now = cluster.find("pods", pod.namespace(), pod.name());
        String container = box.text("name");
        return now != null
                && now.uid().equals(pod.uid())
                && PodStatus.find(now, container)
                        .text("state.running.startedAt")
                        .equals(PodStatus.find(pod, container).text("state.running.startedAt"));
    }
}
