/** Keys, actions and the one table that joins them. */
@NullMarked
package dev.quarterdeck.tui.keys;

import org.jspecify.annotations.NullMarked;
