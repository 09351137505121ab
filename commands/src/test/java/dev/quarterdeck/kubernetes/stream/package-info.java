@NullMarked
package dev.quarterdeck.kubernetes.stream;

import org.jspecify.annotations.NullMarked;
