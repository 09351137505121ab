/** The real program in a real pseudo-terminal on real engines. */
@NullMarked
package dev.quarterdeck.tui.endtoend;

import org.jspecify.annotations.NullMarked;
