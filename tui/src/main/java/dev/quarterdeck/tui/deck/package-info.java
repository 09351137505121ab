/** The deck: panes of live rows, their detail, and everything that opens over them. */
@NullMarked
package dev.quarterdeck.tui.deck;

import org.jspecify.annotations.NullMarked;
