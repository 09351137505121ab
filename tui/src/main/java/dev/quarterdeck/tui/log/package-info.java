/** The log viewer: a bounded window on a log that is followed, paged backwards and searched. */
@NullMarked
package dev.quarterdeck.tui.log;

import org.jspecify.annotations.NullMarked;
