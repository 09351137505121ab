/** The logs of pods, as kubectl prints them. */
@NullMarked
package dev.quarterdeck.cli.kube.logs;

import org.jspecify.annotations.NullMarked;
