@NullMarked
package dev.quarterdeck.kubernetes.patch;

import org.jspecify.annotations.NullMarked;
