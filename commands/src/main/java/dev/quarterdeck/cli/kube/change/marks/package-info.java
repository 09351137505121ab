/** Gives objects labels and annotations. */
@NullMarked
package dev.quarterdeck.cli.kube.change.marks;

import org.jspecify.annotations.NullMarked;
