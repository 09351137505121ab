package dev.quarterdeck.describe.others;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URI as Go tells it again that has parsed it: what a path or a fragment may not have in clear is
 * escaped, and the scheme has small letters. Ported from {@code net/url}.
 */
final class GoUri {
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?",
                    Pattern.DOTALL);
    private static final String PLAIN = "-_.~$&+,/:;=@";
    private static final String ALLOWED = PLAIN + "!'()*[]";
    private static final String IN_FRAGMENT = PLAIN + "?!()*";

    private GoUri() {}

    static String text(String uri) {
        boolean control = uri.chars().anyMatch(c -> c < ' ' || c == 0x7f);
        Matcher parts = PARTS.matcher(uri);
        if (control || !parts.matches()) {
            throw Der.error("x509: cannot parse URI");
        }
        String scheme = part(parts, 1).toLowerCase(Locale.ROOT);
        String authority = part(parts, 2);
        String path = part(parts, 3);
        boolean opaque = !scheme.isEmpty() && authority.isEmpty() && !path.startsWith("/");
        String fragment = part(parts, 5);
        String end = fragment.length() > 1 ? "#" + escaped(fragment.substring(1), true) : "";
        return (scheme.isEmpty() ? "" : scheme + ":")
                + (authority.equals("//") && path.isEmpty() ? "" : authority)
                + (opaque ? path : escaped(path, false))
                + part(parts, 4)
                + end;
    }

    private static String part(Matcher parts, int group) {
        String part = parts.group(group);
        return part == null ? "" : part;
    }

    /** What is well escaped already stays as it is. */
    private static String escaped(String text, boolean fragment) {
        String allowed = fragment ? ALLOWED + "?" : ALLOWED;
        if (text.chars().allMatch(c -> alphanumeric(c) || c == '%' || allowed.indexOf(c) >= 0)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (byte unit : unescaped(text)) {
            char c = (char) (unit & 0xff);
            boolean clear = alphanumeric(c) || (fragment ? IN_FRAGMENT : PLAIN).indexOf(c) >= 0;
            out.append(clear ? Character.toString(c) : "%%%02X".formatted((int) c));
        }
        return out.toString();
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] units = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < units.length; i++) {
            if (units[i] == '%') {
                out.write(escape(text, i));
                i += 2;
            } else {
                out.write(units[i]);
            }
        }
        return out.toByteArray();
    }

    private static int escape(String text, int at) {
        try {
            return Integer.parseInt(text, at + 1, at + 3, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Der.error("x509: cannot parse URI");
        }
    }

    private static boolean alphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
