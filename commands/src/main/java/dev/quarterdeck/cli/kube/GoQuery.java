package dev.quarterdeck.cli.kube;

import dev.quarterdeck.text.GoQuote;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes queries as Go's url.Values does. */
public final class GoQuery {
    private static final Pattern WRONG_ESCAPE =
            Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?]*");

    private GoQuery() {}

    /** With its question mark, or empty. */
    public static String of(List<Map.Entry<String, String>> query) {
        return query.stream()
                .map(part -> part.getKey() + "=" + escape(part.getValue()))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
    }

    /** What Go finds wrong with an address to ask for, in its words; empty where it is right. */
    public static String mistake(String address) {
        Matcher wrong = WRONG_ESCAPE.matcher(beforeQuery(address));
        String quoted = "parse " + GoQuote.quote(address) + ": ";
        if (address.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return quoted + "net/url: invalid control character in URL";
        }
        if (!address.startsWith("/") && !address.equals("*") && !SCHEME.matcher(address).find()) {
            return quoted + "invalid URI for request";
        }
        if (!wrong.find()) {
            return "";
        }
        return quoted + "invalid URL escape " + GoQuote.quote(wrong.group());
    }

    private static String beforeQuery(String address) {
        int question = address.indexOf('?');
        return question < 0 ? address : address.substring(0, question);
    }

    /** The path of an address, with its query written anew in the order of its names. */
    public static String canonical(String address) {
        String path = HOST.matcher(address).replaceFirst("").replaceFirst("#.*", "");
        int question = path.indexOf('?');
        if (question < 0) {
            return RequestPath.escape(path);
        }
        List<Map.Entry<String, String>> query = new ArrayList<>();
        for (String part : path.substring(question + 1).split("&", -1)) {
            if (!WRONG_ESCAPE.matcher(part).find()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                query.add(Map.entry(unescape(name), unescape(value)));
            }
        }
        query.sort(Map.Entry.comparingByKey());
        return RequestPath.escape(path.substring(0, question)) + of(query);
    }

    private static String unescape(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String escape(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
