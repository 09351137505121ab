/** The program: where a command line becomes a scripted run or the terminal interface. */
@NullMarked
package dev.quarterdeck.tui;

import org.jspecify.annotations.NullMarked;
