/** This machine: its terminal and its signals; the only place that calls native code. */
@NullMarked
package dev.quarterdeck.host;

import org.jspecify.annotations.NullMarked;
