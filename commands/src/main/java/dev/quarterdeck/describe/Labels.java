package dev.quarterdeck.describe;

import dev.quarterdeck.text.Utf8;

import java.util.Map;
import java.util.SortedMap;

/**
 * Labels and annotations, one a line. Ported from printLabelsMultiline and
 * printAnnotationsMultiline in {@code k8s.io/kubectl/pkg/describe/describe.go}.
 */
public final class Labels {
    private static final String SKIPPED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final String NONE = "<none>";

    /** How many bytes an annotation has at most on one line. */
    public static final int LONGEST = 140;

    private Labels() {}

    /** The object's own labels and annotations. */
    public static void ofObject(Tree object, Description out) {
        labels(out, "Labels", object.map("metadata", "labels"));
        annotations(out, "Annotations", object.map("metadata", "annotations"));
    }

    /** Labels under a title. */
    public static void labels(Description out, String title, SortedMap<String, String> labels) {
        labels(out, "", title, labels);
    }

    /** Labels under a title; {@code start} begins each of their lines. */
    public static void labels(
            Description out, String start, String title, SortedMap<String, String> labels) {
        out.write(0, start + title + ":\t");
        if (labels.isEmpty()) {
            out.rest(NONE);
            return;
        }
        boolean first = true;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            if (!first) {
                out.write(0, start).write(0, "\t");
            }
            out.write(0, label.getKey() + "=" + label.getValue() + "\n");
            first = false;
        }
    }

    /** Annotations under a title; what kubectl itself wrote there is left out. */
    public static void annotations(
            Description out, String title, SortedMap<String, String> annotations) {
        out.write(0, title + ":\t");
        annotations.remove(SKIPPED);
        if (annotations.isEmpty()) {
            out.rest(NONE);
            return;
        }
        boolean first = true;
        for (Map.Entry<String, String> annotation : annotations.entrySet()) {
            if (!first) {
                out.write(0, "\t");
            }
            annotation(out, annotation.getKey(), annotation.getValue());
            first = false;
        }
    }

    private static void annotation(Description out, String key, String whole) {
        String value = whole.endsWith("\n") ? whole.substring(0, whole.length() - 1) : whole;
        int length = Utf8.length(key) + 2 + Utf8.length(value);
        if (length <= LONGEST && !value.contains("\n")) {
            out.write(0, key + ": " + value + "\n");
            return;
        }
        out.write(0, key + ":\n");
        for (String line : value.split("\n", -1)) {
            out.write(0, "\t  " + shorten(line, LONGEST - 2) + "\n");
        }
    }

    /** The text cut to so many bytes, be it in the middle of a character. */
    public static String shorten(String text, int most) {
        return Utf8.length(text) > most ? Utf8.decode(Utf8.encode(text), 0, most) + "..." : text;
    }
}
