/** The command line: the grammar, its catalogue of commands, and the one entry that runs a line. */
@NullMarked
package dev.quarterdeck.cli;

import org.jspecify.annotations.NullMarked;
