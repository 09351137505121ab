/** HTTP/1.1 over unix sockets, TCP and TLS, without anything a start would have to pay for. */
@NullMarked
package dev.quarterdeck.http;

import org.jspecify.annotations.NullMarked;
