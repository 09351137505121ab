package dev.quarterdeck.http;

import java.io.IOException;

/** What answered does not speak HTTP. */
public final class MalformedReplyException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedReplyException(String line) {
        super(
                "net/http: HTTP/1.x transport connection broken: malformed HTTP response \""
                        + line
                        + "\"");
    }
}
