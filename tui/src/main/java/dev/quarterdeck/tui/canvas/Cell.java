package dev.quarterdeck.tui.canvas;

import dev.quarterdeck.themes.Style;

/** One cell: a grapheme cluster and its look; the cluster is "" in the right half of a wide one. */
public record Cell(String cluster, Style style) {}
