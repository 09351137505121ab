package dev.quarterdeck.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an image is made of; the reference is empty for a dangling one, layers are oldest first. */
public record ImageSpec(
        String reference,
        Duration age,
        List<Layer> layers,
        List<String> command,
        List<String> environment,
        Map<String, String> labels) {

    /** One step of an image's history; zero bytes when it only sets something. */
    public record Layer(String command, long size) {}

    /** An image of this name and age, with a shell and no layers yet. */
    public static ImageSpec of(String reference, Duration age) {
        return new ImageSpec(
                reference,
                age,
                List.of(),
                List.of("sh"),
                List.of("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"),
                Map.of());
    }

    /** With one more layer on top. */
    public ImageSpec layer(String layerCommand, long size) {
        var more = new ArrayList<>(layers);
        more.add(new Layer(layerCommand, size));
        return new ImageSpec(reference, age, List.copyOf(more), command, environment, labels);
    }

    /** With another command to start. */
    public ImageSpec command(String... words) {
        return new ImageSpec(reference, age, layers, List.of(words), environment, labels);
    }

    /** With one more environment variable. */
    public ImageSpec environment(String variable) {
        var more = new ArrayList<>(environment);
        more.add(variable);
        return new ImageSpec(reference, age, layers, command, List.copyOf(more), labels);
    }

    long size() {
        return layers.stream().mapToLong(Layer::size).sum();
    }
}
