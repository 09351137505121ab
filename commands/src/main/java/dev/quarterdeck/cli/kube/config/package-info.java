/** The commands of {@code kubectl config}: kubeconfig files shown and changed. */
@NullMarked
package dev.quarterdeck.cli.kube.config;

import org.jspecify.annotations.NullMarked;
