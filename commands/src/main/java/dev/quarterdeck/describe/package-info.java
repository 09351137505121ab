/** Descriptions of objects as kubectl writes them, and what all describers share. */
@NullMarked
package dev.quarterdeck.describe;

import org.jspecify.annotations.NullMarked;
