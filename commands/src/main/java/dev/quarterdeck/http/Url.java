package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * An address as Go's net/url takes it apart.
 *
 * @param scheme in lower case, or empty
 * @param user the user's name without escapes, or null where none is said
 * @param password the password without escapes, or null
 * @param host host and port as they stand there, without escapes; a number of IPv6 in brackets
 * @param path without escapes
 */
public record Url(
        String scheme, @Nullable String user, @Nullable String password, String host, String path) {
    private static final String IN_HEADER = "!$%&()*+,-.:;=[]'_~";
    private static final Map<String, String> PORTS =
            Map.of("http", "80", "https", "443", "socks5", "1080", "socks5h", "1080");

    /** Takes a text apart; queries and fragments are nobody's here. */
    public static Url parse(String text) throws UrlException {
        return new UrlReader(text).read();
    }

    /** The host alone, without brackets (URL.Hostname). */
    public String hostname() {
        int colon = portColon();
        String alone = colon < 0 ? host : host.substring(0, colon);
        boolean brackets = alone.startsWith("[") && alone.endsWith("]");
        return brackets ? alone.substring(1, alone.length() - 1) : alone;
    }

    /** The port as it is written, perhaps empty (URL.Port). */
    public String port() {
        int colon = portColon();
        return colon < 0 ? "" : host.substring(colon + 1);
    }

    private int portColon() {
        int colon = host.lastIndexOf(':');
        return colon >= 0 && UrlReader.validPort(host.substring(colon)) ? colon : -1;
    }

    /** The host alone, in the letters that DNS has. */
    public String asciiHost() {
        return Idna.ascii(hostname());
    }

    /** The port, or that of the scheme; more than {@code 0xffff} where it is no port. */
    public int portNumber() {
        String digits = port().isEmpty() ? PORTS.getOrDefault(scheme, "0") : port();
        String bare = digits.replaceFirst("^0+(?=.)", "");
        return bare.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(bare);
    }

    /** Host and port, without a colon that no port follows (net/http removeEmptyPort). */
    public String authority() {
        return host.endsWith(":") && portColon() >= 0 ? host.substring(0, host.length() - 1) : host;
    }

    /** The value of the Host header (net/http Request.write); nothing where it would be none. */
    public String hostHeader() {
        return hostHeader(authority());
    }

    /** The same for any host, perhaps with a port: in ASCII, and without a zone. */
    static String hostHeader(String authority) {
        int zone = authority.indexOf('%');
        int end = authority.lastIndexOf(']');
        boolean zoned = authority.startsWith("[") && zone > 0 && end > zone;
        String host = zoned ? authority.substring(0, zone) + authority.substring(end) : authority;
        int colon = host.startsWith("[") ? -1 : host.lastIndexOf(':');
        String header =
                colon < 0
                        ? Idna.punycode(host)
                        : Idna.punycode(host.substring(0, colon)) + host.substring(colon);
        return header.chars().allMatch(Url::inHeader) ? header : "";
    }

    private static boolean inHeader(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || IN_HEADER.indexOf(c) >= 0);
    }

    /** The text of an address, for messages: what may be a password in it is left out. */
    public static String redacted(String text) {
        int at = text.lastIndexOf('@');
        int start = text.indexOf("//");
        int from = start < 0 || start > at ? 0 : start + 2;
        return at < 0 ? text : text.substring(0, from) + "xxxxx" + text.substring(at);
    }

    @Override
    public String toString() {
        return scheme + "://" + (user == null ? "" : "xxxxx@") + host + path;
    }
}
