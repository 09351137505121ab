/** Sets how many pods there shall be. */
@NullMarked
package dev.quarterdeck.cli.kube.change.scale;

import org.jspecify.annotations.NullMarked;
