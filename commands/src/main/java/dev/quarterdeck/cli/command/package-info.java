/** What a command is: its specification, the line it was given, and how it fails. */
@NullMarked
package dev.quarterdeck.cli.command;

import org.jspecify.annotations.NullMarked;
