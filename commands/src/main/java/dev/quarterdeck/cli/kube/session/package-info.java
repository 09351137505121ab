/** The kubectl verbs that join a terminal, files or ports with a container. */
@NullMarked
package dev.quarterdeck.cli.kube.session;

import org.jspecify.annotations.NullMarked;
