package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Images as the engine writes them. */
final class ImageViews {

    private ImageViews() {}

    static Map<String, @Nullable Object> summary(Image image, long containers) {
        return Fields.of(
                "Containers",
                containers,
                "Created",
                image.created.getEpochSecond(),
                "Id",
                image.id,
                "Labels",
                image.spec().labels().isEmpty() ? null : image.spec().labels(),
                "ParentId",
                "",
                "RepoDigests",
                digests(image),
                "RepoTags",
                new ArrayList<>(image.tags),
                "SharedSize",
                -1,
                "Size",
                image.spec().size());
    }

    private static List<String> digests(Image image) {
        return image.tags.stream()
                .filter(image::pulled)
                .map(tag -> References.digest(image, tag))
                .distinct()
                .toList();
    }

    static Map<String, @Nullable Object> inspect(Image image) {
        return Fields.of(
                "Id",
                image.id,
                "RepoTags",
                new ArrayList<>(image.tags),
                "RepoDigests",
                digests(image),
                "Parent",
                "",
                "Comment",
                "buildkit.dockerfile.v0",
                "Created",
                Times.json(image.created),
                "DockerVersion",
                "",
                "Author",
                "",
                "Architecture",
                "amd64",
                "Os",
                "linux",
                "Size",
                image.spec().size(),
                "GraphDriver",
                graphDriver(image.id),
                "RootFS",
                Fields.of("Type", "layers", "Layers", layers(image)),
                "Metadata",
                Fields.of("LastTagTime", Times.json(image.created.plusSeconds(9))),
                "Config",
                config(image));
    }

    private static Map<String, @Nullable Object> config(Image image) {
        Map<String, String> labels = image.spec().labels();
        return Fields.of(
                "Cmd",
                image.spec().command(),
                "Entrypoint",
                null,
                "Env",
                image.spec().environment(),
                "Labels",
                labels.isEmpty() ? null : labels,
                "OnBuild",
                null,
                "User",
                "",
                "Volumes",
                null,
                "WorkingDir",
                "");
    }

    static Map<String, @Nullable Object> graphDriver(String id) {
        String folder = "/var/lib/docker/overlay2/" + Hash.id("layer " + id);
        return Fields.of(
                "Data",
                Fields.of(
                        "LowerDir", "/var/lib/docker/overlay2/" + Hash.id("lower " + id) + "/diff",
                        "MergedDir", folder + "/merged",
                        "UpperDir", folder + "/diff",
                        "WorkDir", folder + "/work"),
                "Name",
                "overlay2");
    }

    private static List<String> layers(Image image) {
        return image.spec().layers().stream()
                .filter(layer -> layer.size() > 0)
                .map(layer -> "sha256:" + Hash.id("diff " + layer))
                .toList();
    }

    /** Newest first; only the newest step has the image's own id. */
    static List<Map<String, @Nullable Object>> history(Image image) {
        var steps = new ArrayList<Map<String, @Nullable Object>>();
        List<ImageSpec.Layer> layers = image.spec().layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            boolean newest = i == layers.size() - 1;
            Instant created = image.created.minusSeconds(60L * (layers.size() - 1 - i));
            steps.add(
                    Fields.of(
                            "Comment",
                            i == 0 ? "" : "buildkit.dockerfile.v0",
                            "Created",
                            created.getEpochSecond(),
                            "CreatedBy",
                            layers.get(i).command(),
                            "Id",
                            newest ? image.id : "<missing>",
                            "Size",
                            layers.get(i).size(),
                            "Tags",
                            newest && !image.tags.isEmpty() ? image.tags : null));
        }
        return steps;
    }
}
