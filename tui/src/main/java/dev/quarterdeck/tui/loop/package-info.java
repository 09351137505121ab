/** The loop: messages, effects, pages, and the one thread that owns the state. */
@NullMarked
package dev.quarterdeck.tui.loop;

import org.jspecify.annotations.NullMarked;
