/** Pods: their containers, and which of them belong to an object. */
@NullMarked
package dev.quarterdeck.kubernetes.pods;

import org.jspecify.annotations.NullMarked;
