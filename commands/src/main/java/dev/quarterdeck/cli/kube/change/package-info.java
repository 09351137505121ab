/** What the kubectl commands that change objects have in common. */
@NullMarked
package dev.quarterdeck.cli.kube.change;

import org.jspecify.annotations.NullMarked;
