/** JSON as Go reads and prints it. */
@NullMarked
package dev.quarterdeck.json;

import org.jspecify.annotations.NullMarked;
