package dev.quarterdeck.http;

import java.io.InputStream;

/** The body of a request. */
public sealed interface Payload {
    /** The value of the Content-Type header. */
    String contentType();

    /** A body known whole. */
    record Bytes(String contentType, byte[] bytes) implements Payload {}

    /** A body read as it is sent, in chunks. */
    record Stream(String contentType, InputStream stream) implements Payload {}
}
