package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoParseException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JSONPath template as kubectl knows it. Ported from {@code
 * k8s.io/client-go/util/jsonpath/jsonpath.go}. One made to be used again remembers, as upstream's
 * does, that its ranges have been run: the next object starts at the last of them.
 */
public final class JsonPath {
    private final List<PathNode> nodes;
    private final PathWalker walker;
    private int start;
    private int lastEnd = -1;

    private JsonPath(List<PathNode> nodes, boolean allowMissing) {
        this.nodes = nodes;
        this.walker = new PathWalker(allowMissing);
    }

    /**
     * Reads a template, which allows fields to be missing. What is wrong with it is said in the
     * original's words: {@code unclosed action}.
     */
    public static JsonPath parse(String template) {
        return parse(template, true);
    }

    /** The same; unless fields may be missing, a missing one is an error. */
    public static JsonPath parse(String template, boolean allowMissing) {
        try {
            return new JsonPath(PathParser.parse(template), allowMissing);
        } catch (GoParseException e) {
            throw new OpsException(OpsException.Kind.INVALID, String.valueOf(e.getMessage()));
        }
    }

    /**
     * What every part of the template finds in the data: one list for each text and each pair of
     * braces, and for those inside a range again for every element.
     */
    public List<List<@Nullable Object>> results(@Nullable Object data) {
        try {
            return find(Unstructured.of(data));
        } catch (PathFailure e) {
            throw new OpsException(OpsException.Kind.INVALID, String.valueOf(e.getMessage()));
        }
    }

    private List<List<@Nullable Object>> find(@Nullable Object data) throws PathFailure {
        List<@Nullable Object> current = new ArrayList<>();
        current.add(data);
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (int i = start; i < nodes.size(); i++) {
            List<@Nullable Object> found = walker.walk(current, nodes.get(i));
            if (walker.endRange()) {
                lastEnd = i;
                break;
            }
            if (walker.enterRange()) {
                all.addAll(range(found, i + 1));
                walker.leaveRange();
                i = Math.max(i, lastEnd);
                continue;
            }
            all.add(found);
        }
        return all;
    }

    private List<List<@Nullable Object>> range(List<@Nullable Object> elements, int from)
            throws PathFailure {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (Object element : elements) {
            start = from;
            all.addAll(find(element == null ? PathWalker.NOTHING : element));
        }
        if (elements.isEmpty()) {
            // Only to find the end of the range.
            start = from;
            find(PathWalker.NOTHING);
        }
        return all;
    }

    /** What the template prints of the data: texts as they are, the rest as JSON on one line. */
    public String print(@Nullable Object data) {
        StringBuilder out = new StringBuilder();
        for (List<@Nullable Object> found : results(data)) {
            for (int i = 0; i < found.size(); i++) {
                out.append(i > 0 ? " " : "").append(text(found.get(i)));
            }
        }
        return out.toString();
    }

    /** What {@code -o jsonpath-as-json} prints: a list for every part. */
    public String printJson(@Nullable Object data) {
        StringBuilder out = new StringBuilder();
        for (List<@Nullable Object> found : results(data)) {
            out.append(IndentedJson.of(found));
        }
        return out.toString();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (PathWalker.NOTHING.equals(value)) {
            return "<no value>";
        }
        return value instanceof Map || value instanceof List
                ? IndentedJson.line(value)
                : GoPrint.shown(value);
    }
}
