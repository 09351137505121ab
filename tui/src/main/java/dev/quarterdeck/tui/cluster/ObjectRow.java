package dev.quarterdeck.tui.cluster;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One object as its server lists it.
 *
 * @param id its UID; {@code NAMESPACE/NAME} where the server told none
 * @param namespace empty for what has none
 * @param created null where the server told no time
 * @param cells one for each of the table's columns: texts, numbers, booleans or null
 * @param told when the server wrote the cells: durations in them count from there
 */
public record ObjectRow(
        String id,
        String namespace,
        String name,
        @Nullable Instant created,
        Map<String, String> labels,
        List<@Nullable Object> cells,
        Instant told) {}
