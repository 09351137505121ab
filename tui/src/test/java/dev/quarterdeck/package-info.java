/** Tests of the whole house. */
@NullMarked
package dev.quarterdeck;

import org.jspecify.annotations.NullMarked;
