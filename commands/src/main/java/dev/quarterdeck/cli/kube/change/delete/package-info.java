/** Deletes objects, and waits until they are gone. */
@NullMarked
package dev.quarterdeck.cli.kube.change.delete;

import org.jspecify.annotations.NullMarked;
