/** The edge to the terminal, and the only place that knows Lanterna. */
@NullMarked
package dev.quarterdeck.tui.display;

import org.jspecify.annotations.NullMarked;
