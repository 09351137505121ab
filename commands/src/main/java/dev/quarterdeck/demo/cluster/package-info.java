/**
 * The fake cluster: a small HTTP server that plays a Kubernetes API server, its controllers and its
 * nodes, for the demo and for tests.
 */
@NullMarked
package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.NullMarked;
