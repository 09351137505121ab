/** Tests of the log viewer. */
@NullMarked
package dev.quarterdeck.tui.log;

import org.jspecify.annotations.NullMarked;
