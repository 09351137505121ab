package dev.quarterdeck.cli.kube;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes queries as Go's url.Values does. */
final class GoQuery {
    private GoQuery() {}

    /** With its question mark, or empty. */
    static String of(List<Map.Entry<String, String>> query) {
        return query.stream()
                .map(part -> part.getKey() + "=" + escape(part.getValue()))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
    }

    /** A path whose query is written anew, in the order of its names. */
    static String canonical(String path) {
        int question = path.indexOf('?');
        if (question < 0) {
            return path;
        }
        List<Map.Entry<String, String>> query = new ArrayList<>();
        for (String part : path.substring(question + 1).split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            query.add(
                    Map.entry(
                            URLDecoder.decode(name, StandardCharsets.UTF_8),
                            URLDecoder.decode(value, StandardCharsets.UTF_8)));
        }
        query.sort(Map.Entry.comparingByKey());
        return path.substring(0, question) + of(query);
    }

    private static String escape(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
