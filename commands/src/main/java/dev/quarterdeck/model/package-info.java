/** The words every other package speaks: tables, outcomes, errors, the terminal. */
@NullMarked
package dev.quarterdeck.model;

import org.jspecify.annotations.NullMarked;
