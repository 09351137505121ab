/** Keeps pods from nodes, and moves them away. */
@NullMarked
package dev.quarterdeck.cli.kube.change.nodes;

import org.jspecify.annotations.NullMarked;
