/** Pure drawing: frames, tables, texts, graphs, dialogs. */
@NullMarked
package dev.quarterdeck.tui.widget;

import org.jspecify.annotations.NullMarked;
