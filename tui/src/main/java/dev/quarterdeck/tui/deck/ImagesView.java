package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.widget.Align;
import dev.quarterdeck.tui.widget.ColumnShape;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Images as a pane lists them. */
final class ImagesView {
    private ImagesView() {}

    static ResourceView<Image> view() {
        return new ResourceView<>(
                "Images",
                "image",
                Where.IMAGES,
                image -> image.row().key(),
                Image::name,
                columns(),
                "REPOSITORY",
                image -> image.dangling() && image.users() == 0,
                pane -> summary(pane.rows().all()),
                "pull one: qd pull busybox");
    }

    private static List<ViewColumn<Image>> columns() {
        return List.of(
                ViewColumn.of(left("", 1, 1, 100), ImagesView::glyph, byUsers()),
                ViewColumn.of(left("REPOSITORY", 20, 60, 99), ImagesView::repository, byName()),
                ViewColumn.text(left("TAG", 6, 24, 90), image -> image.row().tag()),
                ViewColumn.<Image>text(left("ID", 12, 12, 50), i -> Identifiers.brief(i.row().id()))
                        .showing((i, now) -> Line.of(Role.MUTED, Identifiers.brief(i.row().id()))),
                ViewColumn.of(
                        right("SIZE", 7, 8, 80),
                        image -> Line.of(Amounts.decimal(image.row().size())),
                        Comparator.<Image>comparingLong(image -> image.row().size()).reversed()),
                ViewColumn.of(right("USED BY", 7, 8, 70), ImagesView::users, byUsers()),
                ViewColumn.<Image>of(right("CREATED", 7, 7, 60), i -> Line.EMPTY, byCreation())
                        .showing(ImagesView::created));
    }

    private static Line glyph(Image image) {
        return image.users() > 0 ? Line.of(Role.OK, "●") : Line.of(Role.MUTED, "○");
    }

    private static Line repository(Image image) {
        Role role = image.dangling() ? Role.MUTED : image.users() > 0 ? Role.STRONG : Role.TEXT;
        return Line.of(role, image.row().repository());
    }

    private static Line users(Image image) {
        if (image.users() > 0) {
            return Line.of(Integer.toString(image.users()));
        }
        return Line.of(Role.MUTED, image.dangling() ? "dangling" : "-");
    }

    private static Line created(Image image, Instant now) {
        return Line.of(Role.MUTED, Ages.since(image.row().created(), now));
    }

    /** Sizes of images count once, however many names they have. */
    private static String summary(List<Image> all) {
        Map<String, Long> unused = new HashMap<>();
        for (Image image : all) {
            if (image.users() == 0) {
                unused.put(image.row().id(), image.row().size());
            }
        }
        long bytes = unused.values().stream().mapToLong(Long::longValue).sum();
        if (all.isEmpty()) {
            return "none";
        }
        return bytes == 0 ? "all used" : Amounts.decimal(bytes) + " unused";
    }

    /** What has no name stands last. */
    private static Comparator<Image> byName() {
        return Comparator.comparing(Image::dangling)
                .thenComparing(Image::name, String.CASE_INSENSITIVE_ORDER);
    }

    private static Comparator<Image> byUsers() {
        return Comparator.comparingInt(Image::users).reversed();
    }

    private static Comparator<Image> byCreation() {
        return Comparator.<Image, Instant>comparing(image -> image.row().created()).reversed();
    }

    private static ColumnShape left(String title, int least, int most, int weight) {
        return new ColumnShape(title, Align.LEFT, least, most, weight);
    }

    private static ColumnShape right(String title, int least, int most, int weight) {
        return new ColumnShape(title, Align.RIGHT, least, most, weight);
    }
}
