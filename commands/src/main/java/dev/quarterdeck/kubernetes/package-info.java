/** The way to a Kubernetes API server: kubeconfig, credentials, connections and their errors. */
@NullMarked
package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.NullMarked;
