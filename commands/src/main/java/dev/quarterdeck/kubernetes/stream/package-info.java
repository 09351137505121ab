/** Byte streams through an API server: a command's input and output, and a pod's ports. */
@NullMarked
package dev.quarterdeck.kubernetes.stream;

import org.jspecify.annotations.NullMarked;
