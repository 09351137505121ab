/** Makes objects what files say. */
@NullMarked
package dev.quarterdeck.cli.kube.change.apply;

import org.jspecify.annotations.NullMarked;
