/** The commands of kubectl that only look, beside {@code get}. */
@NullMarked
package dev.quarterdeck.cli.kube.look;

import org.jspecify.annotations.NullMarked;
