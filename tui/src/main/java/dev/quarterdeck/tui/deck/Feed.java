package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.ContainerRow;
import dev.quarterdeck.tui.live.Figures;
import dev.quarterdeck.tui.live.ImageRow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes what the sources say into the panes, and joins what belongs together. */
final class Feed {
    private static final double MILLIS = 1000;

    private final Pane<Container> containers;
    private final Pane<Image> images;
    private final Map<String, Figures> waiting = new HashMap<>();
    private final Map<String, Instant> measured = new HashMap<>();
    private final Map<String, Integer> users = new HashMap<>();

    Feed(Pane<Container> containers, Pane<Image> images) {
        this.containers = containers;
        this.images = images;
    }

    void containers(Change<?> change, Instant now) {
        switch (change) {
            case Change.Page<?>(List<?> rows) -> replace(rows, now);
            case Change.More<?>(List<?> rows) ->
                    rows.forEach(row -> upsert((ContainerRow) row, now));
            case Change.Upsert<?>(Object row) -> upsert((ContainerRow) row, now);
            case Change.Remove<?>(String id) -> remove(id, now);
            case Change.Stale<?> stale -> containers.stale(stale.trouble(), now);
            case Change.Live<?> live -> containers.live(live.about(), now);
        }
    }

    void images(Change<?> change, Instant now) {
        switch (change) {
            case Change.Page<?>(List<?> rows) ->
                    images.replace(rows.stream().map(row -> image((ImageRow) row)).toList(), now);
            case Change.More<?>(List<?> rows) ->
                    rows.forEach(row -> images.upsert(image((ImageRow) row), now));
            case Change.Upsert<?>(Object row) -> images.upsert(image((ImageRow) row), now);
            case Change.Remove<?>(String id) -> images.remove(id);
            case Change.Stale<?> stale -> images.stale(stale.trouble(), now);
            case Change.Live<?> live -> images.live(live.about(), now);
        }
    }

    /** Keeps figures for the next batch; the first of a container are shown at once. */
    boolean figures(String id, Figures figures, Instant now) {
        waiting.put(id, figures);
        Container container = containers.rows().get(id);
        boolean first = container != null && container.figures() == null;
        if (first) {
            batch(now);
        }
        return first;
    }

    /** Shows all figures that have come since the last batch. */
    void batch(Instant now) {
        waiting.forEach((id, figures) -> measure(id, figures, now));
        waiting.clear();
    }

    private void measure(String id, Figures figures, Instant now) {
        Container container = containers.rows().get(id);
        if (container == null || !container.state().figures()) {
            return;
        }
        Instant before = measured.put(id, now);
        double seconds = before == null ? 0 : Duration.between(before, now).toMillis() / MILLIS;
        containers.upsert(container.with(figures, seconds), now);
    }

    private void replace(List<?> rows, Instant now) {
        users.clear();
        List<Container> all = rows.stream().map(row -> known((ContainerRow) row)).toList();
        all.forEach(container -> users.merge(container.row().imageId(), 1, Integer::sum));
        containers.replace(all, now);
        images.replace(images.rows().all().stream().map(image -> image(image.row())).toList(), now);
    }

    private void upsert(ContainerRow row, Instant now) {
        Container before = containers.rows().get(row.id());
        containers.upsert(known(row), now);
        if (before == null) {
            count(row.imageId(), 1, now);
        }
    }

    private void remove(String id, Instant now) {
        Container gone = containers.rows().get(id);
        containers.remove(id);
        measured.remove(id);
        if (gone != null) {
            count(gone.row().imageId(), -1, now);
        }
    }

    private Container known(ContainerRow row) {
        Container before = containers.rows().get(row.id());
        return before == null ? Container.of(row) : before.with(row);
    }

    private Image image(ImageRow row) {
        return new Image(row, users.getOrDefault(row.id(), 0));
    }

    private void count(String imageId, int by, Instant now) {
        users.merge(imageId, by, Integer::sum);
        for (Image image : images.rows().all()) {
            if (image.row().id().equals(imageId)) {
                images.upsert(image(image.row()), now);
            }
        }
    }
}
