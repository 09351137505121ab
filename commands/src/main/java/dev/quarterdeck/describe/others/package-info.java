/** Describers of all other kinds that have one. */
@NullMarked
package dev.quarterdeck.describe.others;

import org.jspecify.annotations.NullMarked;
