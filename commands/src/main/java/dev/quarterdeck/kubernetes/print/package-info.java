/** What kubectl prints of objects: pure functions over JSON, byte for byte. */
@NullMarked
package dev.quarterdeck.kubernetes.print;

import org.jspecify.annotations.NullMarked;
