package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Questions about images, their names, and their removal. */
final class ImageEndpoints {

    private static final Set<String> FILTERS =
            Set.of("before", "dangling", "label", "reference", "since", "until");

    private final World world;
    private final ImageStore images;

    ImageEndpoints(World world) {
        this.world = world;
        this.images = world.images();
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/images/json", this::list),
                new Route("POST", "/images/create", new Pull(world)::handle),
                new Route("GET", "/images/{name}/json", this::inspect),
                new Route("GET", "/images/{name}/history", this::history),
                new Route("POST", "/images/{name}/tag", this::tag),
                new Route("DELETE", "/images/{name}", this::remove));
    }

    private void list(Exchange exchange) throws IOException {
        Filters filters = Filters.of(exchange.request(), FILTERS);
        exchange.json(world.look(() -> list(filters)));
    }

    private List<Map<String, @Nullable Object>> list(Filters filters) {
        return images.all().stream()
                .filter(image -> passes(image, filters))
                .sorted(Comparator.comparing((Image image) -> image.created).reversed())
                .map(image -> ImageViews.summary(image, users(image)))
                .toList();
    }

    private long users(Image image) {
        return world.containers().stream().filter(container -> container.image == image).count();
    }

    private boolean passes(Image image, Filters filters) {
        return filters.any("dangling", yes -> Boolean.parseBoolean(yes) == image.tags.isEmpty())
                && filters.any("reference", wanted -> named(image, wanted))
                && filters.any("before", o -> image.created.isBefore(images.image(o).created))
                && filters.any("since", o -> image.created.isAfter(images.image(o).created))
                && filters.labels(image.spec().labels());
    }

    private static boolean named(Image image, String wanted) {
        Pattern pattern = Pattern.compile("\\Q" + wanted.replace("*", "\\E[^/]*\\Q") + "\\E");
        return image.tags.stream()
                .anyMatch(
                        tag ->
                                pattern.matcher(tag).matches()
                                        || pattern.matcher(References.repository(tag)).matches());
    }

    private void inspect(Exchange exchange) throws IOException {
        exchange.json(world.look(() -> ImageViews.inspect(images.image(exchange.variable()))));
    }

    private void history(Exchange exchange) throws IOException {
        exchange.json(world.look(() -> ImageViews.history(images.image(exchange.variable()))));
    }

    private void tag(Exchange exchange) throws IOException {
        Request request = exchange.request();
        String name = request.query("repo", "") + ":" + request.query("tag", "latest");
        world.change(() -> images.tag(images.image(exchange.variable()), name));
        exchange.status(201);
    }

    private void remove(Exchange exchange) throws IOException {
        boolean force = exchange.request().flag("force");
        exchange.json(world.change(() -> images.remove(exchange.variable(), force)));
    }
}
