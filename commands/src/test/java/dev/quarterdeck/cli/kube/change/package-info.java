/** Tests of the kubectl commands that change objects. */
@NullMarked
package dev.quarterdeck.cli.kube.change;

import org.jspecify.annotations.NullMarked;
