package dev.quarterdeck.demo.cluster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The demo's cluster: four nodes, a shop, and what goes on there day and night. */
final class DemoStory implements Story {

    private static final Duration AGE = Duration.ofDays(13);

    @Override
    public void tell(Cluster cluster) {
        Template.objects("objects.json").forEach(object -> object(cluster, object));
        new NodeList(cluster).join(4, AGE);
        SystemStory.workloads().forEach(workload -> workload(cluster, workload));
        ShopStory.workloads().forEach(workload -> workload(cluster, workload));
        new NodeList(cluster)
                .falter(
                        "node4",
                        Duration.ofSeconds(95),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(280));
        new Stir(cluster).begin();
        cluster.timeline().at(cluster.began(), cluster.recorder()::begin);
    }

    /** Its time of creation counts back from now: {@code -12d}. */
    private static void object(Cluster cluster, Tree object) {
        String age = object.text("metadata.creationTimestamp");
        Instant at = cluster.began().minus(age.isEmpty() ? AGE : Duration.parse(age));
        Tree manifest = dated(cluster, object.with("metadata.creationTimestamp", null));
        cluster.timeline().at(at, () -> cluster.create(manifest));
    }

    /**
     * Other times in an object count from now too: when a token expires, when a backup was made.
     */
    private static Tree dated(Cluster cluster, Tree object) {
        Tree next = object;
        if (object.has("data.expiration")) {
            byte[] time = time(cluster, object.text("data.expiration")).getBytes(US_ASCII);
            next = next.with("data.expiration", Base64.getEncoder().encodeToString(time));
        }
        return object.has("status.lastBackup")
                ? next.with("status.lastBackup", time(cluster, object.text("status.lastBackup")))
                : next;
    }

    private static String time(Cluster cluster, String rest) {
        return Ages.time(cluster.began().plus(Duration.parse(rest)));
    }

    private static void workload(Cluster cluster, Workload workload) {
        Instant at = cluster.began().minus(workload.age());
        cluster.timeline().at(at, () -> apply(cluster, workload.tree()));
    }

    /** Makes an object, or writes over what is there. */
    private static void apply(Cluster cluster, Tree manifest) {
        Kind kind = Kinds.of(manifest);
        Tree old =
                kind == null
                        ? null
                        : cluster.find(kind.stored(), manifest.namespace(), manifest.name());
        if (old == null) {
            cluster.create(manifest);
        } else {
            Tree born = Defaults.of(manifest);
            Tree changed =
                    old.with("spec", born.at("spec"))
                            .with(
                                    "metadata.annotations",
                                    manifest.tree("metadata.annotations")
                                            .defaults(old.tree("metadata.annotations")))
                            .with("metadata.generation", old.number("metadata.generation") + 1);
            cluster.update(old, changed);
        }
    }
}
