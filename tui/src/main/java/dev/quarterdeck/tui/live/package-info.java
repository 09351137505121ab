/** Live sources of rows and figures. */
@NullMarked
package dev.quarterdeck.tui.live;

import org.jspecify.annotations.NullMarked;
