package dev.quarterdeck.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Paths and queries escaped as Go's net/url does it, so that a server sees the same bytes. */
public final class GoUrl {
    private static final String IN_PATH = "-_.~$&+,/:;=@";
    private static final String IN_QUERY = "-_.~";
    private static final String IN_HOST = "-_.~!$&'()*+,;=:[]<>\"";

    private GoUrl() {}

    /** A cleaned, escaped path: {@code //} and dots resolved, as Go's clients join paths. */
    public static String path(String path) {
        var kept = new ArrayDeque<String>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                kept.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                kept.addLast(part);
            }
        }
        return escape("/" + String.join("/", kept), IN_PATH, false);
    }

    /** The query with its parameters sorted by name, or nothing. */
    public static String query(List<Map.Entry<String, String>> parameters) {
        var sorted = new ArrayList<>(parameters);
        sorted.sort(Map.Entry.comparingByKey());
        var out = new StringBuilder();
        for (Map.Entry<String, String> parameter : sorted) {
            out.append(out.isEmpty() ? '?' : '&')
                    .append(escape(parameter.getKey(), IN_QUERY, true))
                    .append('=')
                    .append(escape(parameter.getValue(), IN_QUERY, true));
        }
        return out.toString();
    }

    /** An address as Go's URL.String writes it. */
    public static String text(String scheme, String host, String path) {
        boolean rooted = path.isEmpty() || path.startsWith("/");
        return (scheme.isEmpty() ? "" : scheme + ":")
                + "//"
                + host(host)
                + (rooted ? "" : "/")
                + escape(path, IN_PATH, false);
    }

    static String host(String host) {
        return escape(host, IN_HOST, false);
    }

    private static String escape(String text, String allowed, boolean plusForBlank) {
        var out = new StringBuilder(text.length() + 16);
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xff);
            if (c == ' ' && plusForBlank) {
                out.append('+');
            } else if (alphanumeric(c) || allowed.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return out.toString();
    }

    private static boolean alphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }
}
