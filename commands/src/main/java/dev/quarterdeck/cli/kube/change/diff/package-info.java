/** Shows what applying files would change. */
@NullMarked
package dev.quarterdeck.cli.kube.change.diff;

import org.jspecify.annotations.NullMarked;
