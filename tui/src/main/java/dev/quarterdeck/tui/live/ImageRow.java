package dev.quarterdeck.tui.live;

import java.time.Instant;

/**
 * One name of an image.
 *
 * @param key identity of the row: the image's id and its name
 * @param id the whole id of the image
 * @param repository or {@code <none>}
 * @param tag or {@code <none>}
 * @param size in bytes
 * @param created when it was built
 */
public record ImageRow(
        String key, String id, String repository, String tag, long size, Instant created) {}
