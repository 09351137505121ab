/** Programs in real pseudo-terminals, driven as a person would. */
@NullMarked
package dev.quarterdeck.tui.pty;

import org.jspecify.annotations.NullMarked;
