/** Text as Go's libraries spell it, and text as a terminal shows it. */
@NullMarked
package dev.quarterdeck.text;

import org.jspecify.annotations.NullMarked;
