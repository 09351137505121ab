package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.kubernetes.print.PathNode.Bound;
import dev.quarterdeck.text.GoNumber;
import dev.quarterdeck.text.GoParseException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands in square brackets: indexes, slices, unions and quoted keys. Ported from {@code
 * k8s.io/client-go/util/jsonpath/parser.go} (parseArray).
 */
final class PathArrays {
    private static final Pattern KEY = Pattern.compile("'([^']*)'");
    private static final Pattern SLICE = Pattern.compile("(-?[0-9]*)(:-?[0-9]*)?(:-?[0-9]*)?");

    private PathArrays() {}

    /** The nodes of brackets of which the first is taken. */
    static List<PathNode> parse(PathCursor in) {
        for (int c = in.next(); c != ']'; c = in.next()) {
            if (c == PathCursor.END || c == '\n') {
                throw new GoParseException("unterminated array");
            }
        }
        String brackets = in.consume();
        String inside = brackets.substring(1, brackets.length() - 1);
        if (inside.indexOf(',') >= 0) {
            return List.of(union(inside));
        }
        Matcher key = KEY.matcher(inside);
        return key.matches()
                ? PathParser.action("." + key.group(1)).nodes()
                : List.of(slice(inside.equals("*") ? ":" : inside));
    }

    private static PathNode union(String inside) {
        List<PathNode.Chain> parts = new ArrayList<>();
        for (String part : inside.split(",", -1)) {
            parts.add(PathParser.action("[" + trim(part) + "]"));
        }
        return new PathNode.Union(parts);
    }

    private static String trim(String part) {
        int from = 0;
        int to = part.length();
        while (from < to && part.charAt(from) == ' ') {
            from++;
        }
        while (to > from && part.charAt(to - 1) == ' ') {
            to--;
        }
        return part.substring(from, to);
    }

    private static PathNode slice(String inside) {
        Matcher slice = SLICE.matcher(inside);
        if (!slice.matches()) {
            throw new GoParseException("invalid array index " + inside);
        }
        String first = slice.group(1);
        Bound start = first.isEmpty() ? Bound.NONE : known(first);
        String second = slice.group(2);
        Bound end = second == null ? new Bound(start.value() + 1, true, true) : bound(second);
        return new PathNode.Slice(start, end, bound(slice.group(3)));
    }

    private static Bound bound(@Nullable String withColon) {
        return withColon == null || withColon.length() == 1
                ? Bound.NONE
                : known(withColon.substring(1));
    }

    private static Bound known(String digits) {
        try {
            return new Bound(Math.toIntExact(GoNumber.atoi(digits)), true, false);
        } catch (GoParseException | ArithmeticException e) {
            throw new GoParseException("array index " + digits + " is not a number");
        }
    }
}
