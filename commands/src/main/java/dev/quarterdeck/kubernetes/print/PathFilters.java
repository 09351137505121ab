package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.text.GoParseException;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads filters: {@code [?(@.a=="b")]}. Ported from {@code
 * k8s.io/client-go/util/jsonpath/parser.go} (parseFilter).
 */
final class PathFilters {
    static final String EXISTS = "exists";

    private static final Pattern COMPARISON = Pattern.compile("([^!<>=]+)([!<>=]+)([^\n]+?)");

    private PathFilters() {}

    /** The filter at whose first bracket the cursor stands. */
    static PathNode parse(PathCursor in) {
        in.skip("[?(".length());
        end(in);
        if (in.next() != ']') {
            throw new GoParseException("unclosed array expect ]");
        }
        String taken = in.consume();
        String text = taken.substring(0, taken.length() - 2);
        Matcher comparison = COMPARISON.matcher(text);
        if (!comparison.matches()) {
            PathNode.Chain none = new PathNode.Chain(List.of());
            return new PathNode.Filter(PathParser.action(text), none, EXISTS);
        }
        return new PathNode.Filter(
                PathParser.action(comparison.group(1)),
                PathParser.action(comparison.group(3)),
                comparison.group(2));
    }

    /** Goes behind the bracket that ends the filter and stands in no quotes. */
    private static void end(PathCursor in) {
        boolean begun = false;
        boolean ended = false;
        int mark = 0;
        for (int c = in.next(); c != ')' || begun != ended; c = in.next()) {
            if (c == PathCursor.END || c == '\n') {
                throw new GoParseException("unterminated filter");
            }
            boolean quote = c == '"' || c == '\'';
            if (quote && !begun) {
                begun = true;
                mark = c;
            } else if (quote && in.beforeLast() != '\\' && c == mark) {
                ended = true;
            }
        }
    }
}
