package dev.quarterdeck.docker;

import dev.quarterdeck.http.HeaderValues;
import dev.quarterdeck.text.Csv;
import dev.quarterdeck.text.GoQuote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Headers for every request: those of {@code DOCKER_CUSTOM_HEADERS} instead of those of a file.
 * Source: withCustomHeadersFromEnv in docker's cli/command/cli_options.go.
 */
final class CustomHeaders {
    private static final String VARIABLE = "DOCKER_CUSTOM_HEADERS";

    /** The client's own name, and what Go's writer of requests tells by itself. */
    private static final Set<String> OURS =
            Set.of("User-Agent", "Host", "Content-Length", "Transfer-Encoding", "Trailer");

    private CustomHeaders() {}

    static Map<String, String> of(Map<String, String> environment, Map<String, String> file) {
        String text = environment.getOrDefault(VARIABLE, "");
        Map<String, String> wanted = text.isEmpty() ? file : read(text);
        var headers = new LinkedHashMap<String, String>();
        wanted.forEach((name, value) -> headers.put(canonical(name), checked(name, value)));
        headers.keySet().removeAll(OURS);
        return headers;
    }

    /** The value without blanks around it; what would end its line is not sent. */
    private static String checked(String name, String value) {
        if (name.isEmpty() || !name.chars().allMatch(CustomHeaders::token)) {
            throw HostAddress.invalid("net/http: invalid header field name " + GoQuote.quote(name));
        }
        if (HeaderValues.refused(List.of(Map.entry(name, value))) != null) {
            throw HostAddress.invalid(
                    "net/http: invalid header field value for " + GoQuote.quote(name));
        }
        return value.strip();
    }

    private static boolean token(int c) {
        boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        boolean digit = c >= '0' && c <= '9';
        return letter || digit || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    private static Map<String, String> read(String text) {
        var headers = new LinkedHashMap<String, String>();
        for (String pair : fields(text)) {
            int equals = pair.indexOf('=');
            String name = (equals < 0 ? pair : pair.substring(0, equals)).strip();
            if (name.isEmpty()) {
                throw refused("value contains a key=value pair with an empty key", pair);
            }
            if (equals < 0) {
                throw refused("missing \"=\" in key=value pair", pair);
            }
            headers.put(canonical(name), pair.substring(equals + 1));
        }
        return headers;
    }

    private static List<String> fields(String text) {
        try {
            return Csv.read(text);
        } catch (IllegalArgumentException e) {
            throw HostAddress.invalid(
                    "Failed to initialize: failed to parse custom headers from "
                            + VARIABLE
                            + " environment variable: value must be formatted as comma-separated"
                            + " key=value pairs");
        }
    }

    private static EngineException refused(String why, String pair) {
        return HostAddress.invalid(
                "Failed to initialize: failed to set custom headers from "
                        + VARIABLE
                        + " environment variable: "
                        + why
                        + ": '"
                        + pair
                        + "'");
    }

    /** As Go's http.CanonicalHeaderKey writes a name; one that cannot be a name stays. */
    private static String canonical(String name) {
        if (!name.chars().allMatch(CustomHeaders::token)) {
            return name;
        }
        var canonical = new StringBuilder(name.length());
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            String letter = name.substring(i, i + 1);
            canonical.append(
                    start ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT));
            start = letter.equals("-");
        }
        return canonical.toString();
    }
}
