/** The engine connection: addresses, contexts, credentials, and readers of its streams. */
@NullMarked
package dev.quarterdeck.docker;

import org.jspecify.annotations.NullMarked;
