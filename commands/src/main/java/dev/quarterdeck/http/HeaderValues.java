package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Which values of headers can be sent ({@code golang.org/x/net/http/httpguts}). */
public final class HeaderValues {
    private HeaderValues() {}

    /** The name of the first header whose value can not; null where all can. */
    public static @Nullable String refused(Iterable<Map.Entry<String, String>> headers) {
        for (Map.Entry<String, String> header : headers) {
            if (header.getValue().chars().anyMatch(HeaderValues::control)) {
                return header.getKey();
            }
        }
        return null;
    }

    private static boolean control(int c) {
        return c < ' ' && c != '\t' || c == 0x7f;
    }
}
