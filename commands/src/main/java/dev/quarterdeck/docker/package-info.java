/**
 * The engine connection: addresses, contexts, TLS, HTTP over sockets, and readers of its streams.
 */
@NullMarked
package dev.quarterdeck.docker;

import org.jspecify.annotations.NullMarked;
