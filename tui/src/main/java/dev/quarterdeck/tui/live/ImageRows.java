package dev.quarterdeck.tui.live;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes rows of the images the engine lists: one for each name, one for an image without any. */
final class ImageRows {

    private static final String NONE = "<none>";

    private ImageRows() {}

    static List<ImageRow> rows(List<@Nullable Object> images) {
        var rows = new ArrayList<ImageRow>();
        for (Object image : images) {
            add(Json.object(image), rows);
        }
        return rows.stream().distinct().toList();
    }

    private static void add(Map<String, @Nullable Object> image, List<ImageRow> rows) {
        List<@Nullable Object> tags = Json.array(image.get("RepoTags"));
        for (Object tag : tags) {
            rows.add(row(image, ContainerRows.text(tag)));
        }
        if (tags.isEmpty()) {
            rows.add(row(image, digested(Json.array(image.get("RepoDigests"))), NONE));
        }
    }

    /** An image whose tag has moved on still has its repository. */
    private static String digested(List<@Nullable Object> digests) {
        String digest = digests.isEmpty() ? NONE : ContainerRows.text(digests.getFirst());
        int at = digest.indexOf('@');
        return at < 0 ? digest : digest.substring(0, at);
    }

    /** What is no name with a tag is shown as far as it goes. */
    private static ImageRow row(Map<String, @Nullable Object> image, String name) {
        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/');
        String repository = tagged ? name.substring(0, colon) : name;
        return row(image, repository, tagged ? name.substring(colon + 1) : NONE);
    }

    private static ImageRow row(
            Map<String, @Nullable Object> image, String repository, String tag) {
        String id = ContainerRows.text(image.get("Id"));
        return new ImageRow(
                id + " " + repository + ":" + tag,
                id,
                repository.isEmpty() ? NONE : repository,
                tag,
                ContainerRows.number(image.get("Size")),
                ContainerRows.second(image.get("Created")));
    }
}
