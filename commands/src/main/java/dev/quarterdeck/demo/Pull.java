package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pulls an image from a registry that is not there, layer by layer, at the speed of a good line.
 */
final class Pull {

    private static final long STEP_MILLIS = 60;
    private static final long BYTES_A_STEP = 1_800_000;

    private final World world;

    Pull(World world) {
        this.world = world;
    }

    void handle(Exchange exchange) throws IOException, InterruptedException {
        Request request = exchange.request();
        String tag = request.query("tag", "latest");
        String name = References.familiar(request.query("fromImage", "") + ":" + tag);
        ImageSpec spec = spec(name);
        try (OutputStream out = exchange.stream("application/json")) {
            pull(out, name, spec);
        }
    }

    /** Any official-looking name exists, but for those that plainly say they do not. */
    private ImageSpec spec(String name) {
        String repository = References.repository(name);
        if (repository.contains("nosuch") || repository.contains("private")) {
            throw new ApiError(
                    404,
                    "pull access denied for %s, repository does not exist or may require 'docker login': denied: requested access to the resource is denied"
                            .formatted(repository));
        }
        if (References.tag(name).contains("nosuch")) {
            throw new ApiError(
                    404,
                    "manifest for %s not found: manifest unknown: manifest unknown"
                            .formatted(name));
        }
        Image known = world.look(() -> world.images().find(name));
        return known == null ? invented(name) : known.spec();
    }

    private static ImageSpec invented(String name) {
        long seed = Hash.seed(name);
        ImageSpec spec =
                ImageSpec.of(name, Duration.ofDays(5 + Hash.below(90, seed, 0)))
                        .layer(
                                "ADD rootfs.tar.gz / # buildkit",
                                3_400_000 + Hash.below(800_000, seed, 1));
        int layers = 2 + Hash.below(4, seed, 2);
        for (int i = 0; i < layers; i++) {
            String command = "RUN /bin/sh -c set -eux; install part " + (i + 1) + " # buildkit";
            spec = spec.layer(command, 200_000 + Hash.below(14_000_000, seed, 3 + i));
        }
        return spec.layer("CMD [\"sh\"]", 0);
    }

    private void pull(OutputStream out, String name, ImageSpec spec)
            throws IOException, InterruptedException {
        say(out, Fields.of("status", "Pulling from " + path(name), "id", References.tag(name)));
        boolean known = world.look(() -> world.images().find(name)) != null;
        Image image = known ? world.look(() -> world.images().image(name)) : null;
        if (image == null) {
            transfer(out, name, spec);
            image = world.change(() -> world.images().add(spec, world.now(), "pull"));
        }
        String digest = References.digest(image, name);
        say(out, Fields.of("status", "Digest: " + digest.substring(digest.indexOf('@') + 1)));
        String end = known ? "Image is up to date for " : "Downloaded newer image for ";
        say(out, Fields.of("status", "Status: " + end + name));
    }

    private static String path(String name) {
        String repository = References.repository(name);
        return repository.contains("/") ? repository : "library/" + repository;
    }

    /** A layer on its way: its short id, its size compressed, and how much of it has come. */
    private static final class Transfer {
        final String id;
        final long total;
        long come;
        boolean done;

        Transfer(String id, long total) {
            this.id = id;
            this.total = total;
        }
    }

    private void transfer(OutputStream out, String name, ImageSpec spec)
            throws IOException, InterruptedException {
        var layers = new ArrayList<Transfer>();
        for (ImageSpec.Layer layer : spec.layers()) {
            if (layer.size() > 0) {
                layers.add(
                        new Transfer(
                                Hash.id(name + layer).substring(0, 12), layer.size() * 2 / 5 + 1));
            }
        }
        for (Transfer layer : layers) {
            say(out, layer, "Pulling fs layer", null);
        }
        download(out, layers);
    }

    private static void download(OutputStream out, List<Transfer> layers)
            throws IOException, InterruptedException {
        while (layers.stream().anyMatch(layer -> !layer.done)) {
            List<Transfer> active = layers.stream().filter(layer -> !layer.done).limit(3).toList();
            for (Transfer layer : active) {
                step(out, layer, BYTES_A_STEP / active.size());
            }
            Thread.sleep(STEP_MILLIS);
        }
    }

    private static void step(OutputStream out, Transfer layer, long bytes) throws IOException {
        layer.come = Math.min(layer.total, layer.come + bytes);
        say(out, layer, "Downloading", layer.come);
        if (layer.come == layer.total) {
            layer.done = true;
            say(out, layer, "Verifying Checksum", null);
            say(out, layer, "Download complete", null);
            say(out, layer, "Extracting", layer.total / 2);
            say(out, layer, "Extracting", layer.total);
            say(out, layer, "Pull complete", null);
        }
    }

    private static void say(OutputStream out, Transfer layer, String status, @Nullable Long come)
            throws IOException {
        Map<String, @Nullable Object> detail =
                come == null ? Fields.of() : Fields.of("current", come, "total", layer.total);
        Map<String, @Nullable Object> line = Fields.of("status", status, "progressDetail", detail);
        if (come != null) {
            Fields.plus(line, "progress", bar(come, layer.total));
        }
        say(out, Fields.plus(line, "id", layer.id));
    }

    private static void say(OutputStream out, Map<String, @Nullable Object> line)
            throws IOException {
        String text = new String(Trees.write(line), StandardCharsets.UTF_8) + "\r\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bar(long come, long total) {
        int filled = (int) (come * 50 / total);
        return "[%s>%s]  %s/%s"
                .formatted("=".repeat(filled), " ".repeat(50 - filled), size(come), size(total));
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? "%.4gkB".formatted(bytes / 1e3)
                : "%.4gMB".formatted(bytes / 1e6);
    }
}
