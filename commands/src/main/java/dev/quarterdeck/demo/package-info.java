/**
 * The fake engine: a small HTTP server that plays the Docker Engine API for the demo and for tests.
 */
@NullMarked
package dev.quarterdeck.demo;

import org.jspecify.annotations.NullMarked;
