/** Which describer is whose. */
@NullMarked
package dev.quarterdeck.describe.kinds;

import org.jspecify.annotations.NullMarked;
