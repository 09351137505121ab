/** Tests of the kubectl commands. */
@NullMarked
package dev.quarterdeck.cli.kube;

import org.jspecify.annotations.NullMarked;
