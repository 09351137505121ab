/** What a line says a container shall be, turned into what the engine is asked to create. */
@NullMarked
package dev.quarterdeck.cli.docker.create;

import org.jspecify.annotations.NullMarked;
