/** The screen as pure cells: no terminal and no library in it. */
@NullMarked
package dev.quarterdeck.tui.canvas;

import org.jspecify.annotations.NullMarked;
