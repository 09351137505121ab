package dev.quarterdeck.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;

import java.io.IOException;

/** What answered does not speak HTTP. */
public final class MalformedReplyException extends IOException {
    private static final long serialVersionUID = 1;

    private static final String BROKEN = "net/http: HTTP/1.x transport connection broken: ";

    private final String response;

    MalformedReplyException(String line) {
        this.response =
                "malformed HTTP response " + GoQuote.quote(Utf8.decode(line.getBytes(ISO_8859_1)));
    }

    /** What it said instead. */
    String response() {
        return response;
    }

    @Override
    public String getMessage() {
        return BROKEN + response;
    }
}
