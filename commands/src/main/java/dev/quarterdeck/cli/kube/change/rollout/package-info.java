/** Restarts, pauses, undoes and follows rollouts, and tells of the ones before. */
@NullMarked
package dev.quarterdeck.cli.kube.change.rollout;

import org.jspecify.annotations.NullMarked;
