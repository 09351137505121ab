package dev.quarterdeck.model;

import java.util.List;

/**
 * One object as a line of a table.
 *
 * @param uid who it is; selection and changes follow this
 * @param cells what is printed, one text a column
 */
public record Row(Uid uid, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
