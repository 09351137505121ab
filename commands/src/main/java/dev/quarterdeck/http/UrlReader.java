package dev.quarterdeck.http;

import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Takes an address apart as Go's net/url (Parse) does, with its objections. */
final class UrlReader {
    private static final String IN_USER = "-._:~!$&'()*+,;=%@";

    private final String text;

    UrlReader(String text) {
        this.text = text;
    }

    Url read() throws UrlException {
        String whole = before(text, "#");
        if (whole.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new UrlException("net/url: invalid control character in URL");
        }
        int colon = schemeEnd(whole);
        String scheme = colon < 0 ? "" : whole.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = before(whole.substring(colon + 1), "?");
        if (!rest.startsWith("/")) {
            if (scheme.isEmpty() && before(rest, "/").indexOf(':') >= 0) {
                throw new UrlException("first path segment in URL cannot contain colon");
            }
            String path = scheme.isEmpty() ? Percent.PATH.decode(rest) : "";
            return new Url(scheme, null, null, "", path);
        }
        boolean named = rest.startsWith("//") && !(scheme.isEmpty() && rest.startsWith("///"));
        return named
                ? named(scheme, rest.substring(2))
                : new Url(scheme, null, null, "", Percent.PATH.decode(rest));
    }

    private static String before(String text, String mark) {
        int end = text.indexOf(mark);
        return end < 0 ? text : text.substring(0, end);
    }

    /** Where the scheme ends, or -1 where there is none. */
    private static int schemeEnd(String text) throws UrlException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (c == ':' && i == 0) {
                throw new UrlException("missing protocol scheme");
            }
            if (c == ':') {
                return i;
            }
            boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !later)) {
                return -1;
            }
        }
        return -1;
    }

    private Url named(String scheme, String rest) throws UrlException {
        String authority = before(rest, "/");
        String path = rest.substring(authority.length());
        int at = authority.lastIndexOf('@');
        // What a secret was cut in two by must not be quoted as host or port.
        boolean torn = path.indexOf('@') >= 0;
        String host = torn ? unquoted(scheme, authority) : host(scheme, authority, at + 1);
        String user = at < 0 ? null : authority.substring(0, at);
        if (user != null && !user.chars().allMatch(UrlReader::inUser)) {
            throw new UrlException("net/url: invalid userinfo");
        }
        int colon = user == null ? -1 : user.indexOf(':');
        return new Url(
                scheme,
                user == null
                        ? null
                        : Percent.USER.decode(colon < 0 ? user : user.substring(0, colon)),
                user == null || colon < 0 ? null : Percent.USER.decode(user.substring(colon + 1)),
                host,
                Percent.PATH.decode(path));
    }

    private static boolean inUser(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || IN_USER.indexOf(c) >= 0;
    }

    private static String unquoted(String scheme, String authority) throws UrlException {
        try {
            return host(scheme, authority, authority.lastIndexOf('@') + 1);
        } catch (UrlException e) {
            throw new UrlException(e.reason().replaceAll("\".*\"", "\"xxxxx\""));
        }
    }

    private static String host(String scheme, String authority, int from) throws UrlException {
        String host = authority.substring(from);
        int open = host.lastIndexOf('[');
        if (open > 0) {
            throw new UrlException("invalid IP-literal");
        }
        if (open == 0) {
            return literal(host);
        }
        boolean strict = scheme.equals("http") || scheme.equals("https");
        int colon = strict ? host.indexOf(':') : host.lastIndexOf(':');
        checkPort(colon < 0 ? "" : host.substring(colon));
        return Percent.HOST.decode(host);
    }

    private static String literal(String host) throws UrlException {
        int close = host.lastIndexOf(']');
        if (close < 0) {
            throw new UrlException("missing ']' in host");
        }
        String port = host.substring(close + 1);
        checkPort(port);
        String inside = host.substring(1, close);
        int zone = inside.indexOf("%25");
        String number =
                zone < 0
                        ? Percent.HOST.decode(inside)
                        : Percent.HOST.decode(inside.substring(0, zone))
                                + Percent.ZONE.decode(inside.substring(zone));
        checkLiteral(number);
        return "[" + number + "]" + port;
    }

    private static void checkLiteral(String number) throws UrlException {
        int length;
        try {
            length = NumberReader.read(number).bytes().length;
        } catch (UrlException e) {
            throw new UrlException("invalid host: " + e.reason());
        }
        if (length == 4) {
            throw new UrlException("invalid IP-literal");
        }
    }

    private static void checkPort(String port) throws UrlException {
        if (!validPort(port)) {
            throw new UrlException("invalid port " + GoQuote.quote(port) + " after host");
        }
    }

    /** Whether this is nothing, or a colon and digits. */
    static boolean validPort(@Nullable String port) {
        return port == null
                || port.isEmpty()
                || port.charAt(0) == ':'
                        && port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }
}
