package dev.quarterdeck.cli.kube.session;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as Go's package path works on them: by their letters alone, whatever files there are. */
final class CleanPath {
    private CleanPath() {}

    /** The shortest path that means the same. */
    static String of(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (part.equals("..") && !rooted) {
                parts.addLast(part);
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        String joined = (rooted ? "/" : "") + String.join("/", parts);
        return joined.isEmpty() ? "." : joined;
    }

    /** Two parts as one path; an empty one does not count. */
    static String join(String first, String second) {
        if (first.isEmpty()) {
            return second.isEmpty() ? "" : of(second);
        }
        return of(second.isEmpty() ? first : first + "/" + second);
    }

    /** All but the last part. */
    static String dir(String path) {
        return of(path.substring(0, path.lastIndexOf('/') + 1));
    }

    /** The last part. */
    static String base(String path) {
        String plain = path;
        while (plain.length() > 1 && plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (plain.isEmpty()) {
            return ".";
        }
        return plain.equals("/") ? plain : plain.substring(plain.lastIndexOf('/') + 1);
    }

    /** Without a slash at its end. */
    static String withoutEnd(String path) {
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }

    /** Without slashes at its beginning, which tar leaves out. */
    static String withoutRoot(String path) {
        int at = 0;
        while (at < path.length() && "/\\".indexOf(path.charAt(at)) >= 0) {
            at++;
        }
        return path.substring(at);
    }

    /** Without what leads out of where it begins. */
    static String withoutShortcuts(String path) {
        String plain = path;
        while (plain.startsWith("../")) {
            plain = plain.substring(3);
        }
        if (plain.equals(".") || plain.equals("..")) {
            return "";
        }
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Whether a clean path is another one or below it. */
    static boolean within(String outer, String path) {
        if (outer.equals(".")) {
            return !path.startsWith("/") && !path.equals("..") && !path.startsWith("../");
        }
        return path.equals(outer) || path.startsWith(outer.endsWith("/") ? outer : outer + "/");
    }
}
