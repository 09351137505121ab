/** The docker commands, one class each. */
@NullMarked
package dev.quarterdeck.cli.docker;

import org.jspecify.annotations.NullMarked;
