/** Patches of objects: what to send for a change, and what a patch makes of an object. */
@NullMarked
package dev.quarterdeck.kubernetes.patch;

import org.jspecify.annotations.NullMarked;
