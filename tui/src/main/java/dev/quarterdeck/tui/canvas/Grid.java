package dev.quarterdeck.tui.canvas;

import dev.quarterdeck.themes.Style;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** The cells a canvas and its regions share. */
final class Grid {
    final Size size;
    final Style base;
    @Nullable Point cursor;

    private final String[] clusters;
    private final Style[] styles;
    private Style lastOver = Style.NONE;
    private Style lastBelow = Style.NONE;
    private Style lastResult = Style.NONE;

    Grid(Size size, Style base) {
        this.size = size;
        this.base = base;
        clusters = new String[size.columns() * size.rows()];
        styles = new Style[clusters.length];
        Arrays.fill(clusters, " ");
        Arrays.fill(styles, base);
    }

    String cluster(int x, int y) {
        return clusters[at(x, y)];
    }

    Style style(int x, int y) {
        return styles[at(x, y)];
    }

    /**
     * Writes one cluster over one or two cells, and blanks the halves it leaves without the other.
     */
    void write(int x, int y, String cluster, int columns, Style style) {
        split(x, y);
        split(x + columns, y);
        int at = at(x, y);
        clusters[at] = cluster;
        styles[at] = merged(style, styles[at]);
        if (columns == 2) {
            clusters[at + 1] = "";
            styles[at + 1] = styles[at];
        }
    }

    /** Both halves of a wide cluster follow its left one: no terminal could show them apart. */
    void restyle(int x, int y, Style overlay) {
        int at = at(x, y);
        if (clusters[at].isEmpty()) {
            return;
        }
        styles[at] = merged(overlay, styles[at]);
        if (x + 1 < size.columns() && clusters[at + 1].isEmpty()) {
            styles[at + 1] = styles[at];
        }
    }

    /** Makes a cell as if nobody had drawn on it. */
    void clear(int x, int y) {
        split(x, y);
        split(x + 1, y);
        clusters[at(x, y)] = " ";
        styles[at(x, y)] = base;
    }

    /** A wide cluster that lies across this column's left edge becomes two blanks. */
    private void split(int x, int y) {
        if (x > 0 && x < size.columns() && clusters[at(x, y)].isEmpty()) {
            clusters[at(x - 1, y)] = " ";
            clusters[at(x, y)] = " ";
        }
    }

    /** Neighbours mostly share their style: the last answer is kept, and with it one instance. */
    @SuppressWarnings(
            "ReferenceEquality") // a guess that is right is cheap, a wrong one is harmless
    private Style merged(Style over, Style below) {
        if (over != lastOver || below != lastBelow) {
            lastResult = over.over(below);
            lastOver = over;
            lastBelow = below;
        }
        return lastResult;
    }

    private int at(int x, int y) {
        return y * size.columns() + x;
    }
}
