package dev.quarterdeck.cli.docker.create;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values of {@code --volume}: bound folders and named volumes apart from anonymous ones. */
record Volumes(List<String> binds, Map<String, @Nullable Object> anonymous) {
    /** Reads them; paths that begin with a dot start in {@code folder}. */
    static Volumes read(List<String> values, Path folder) {
        var binds = new ArrayList<String>();
        var anonymous = new TreeMap<String, @Nullable Object>();
        for (String value : new LinkedHashSet<>(values)) {
            String source = source(value);
            if (source.isEmpty()) {
                anonymous.put(value, Map.of());
            } else {
                binds.add(source.startsWith(".") ? absolute(value, source, folder) : value);
            }
        }
        return new Volumes(binds, anonymous);
    }

    private static String absolute(String value, String source, Path folder) {
        return folder.resolve(source).normalize() + value.substring(source.length());
    }

    /** What is mounted, or nothing for an anonymous volume. */
    private static String source(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("invalid empty volume spec");
        }
        if (value.length() <= 2) {
            return "";
        }
        List<String> parts = parts(value);
        if (parts.contains("")) {
            throw invalid(value, "empty section between colons");
        }
        if (parts.size() > 3) {
            throw invalid(value, "too many colons");
        }
        return parts.size() == 1 ? "" : parts.getFirst();
    }

    /** A letter before a colon is a drive of Windows, and belongs to what follows. */
    private static List<String> parts(String value) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            boolean drive = i - start == 1 && Character.isLetter(value.charAt(start));
            if (value.charAt(i) == ':' && !drive) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(start));
        return parts;
    }

    private static IllegalArgumentException invalid(String value, String why) {
        return new IllegalArgumentException("invalid spec: " + value + ": " + why);
    }
}
