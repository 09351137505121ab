/** The live objects of a Kubernetes cluster, as the server's own tables. */
@org.jspecify.annotations.NullMarked
package dev.quarterdeck.tui.cluster;
