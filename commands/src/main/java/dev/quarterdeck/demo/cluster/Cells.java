package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts that several kinds show in their cells, in the words of the server's printers. */
final class Cells {

    static final String NONE = "<none>";
    static final String UNSET = "<unset>";

    private Cells() {}

    static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    /** {@code a=b} each, in the order of the names. */
    static List<String> pairs(Map<String, String> pairs) {
        var words = new ArrayList<String>();
        new TreeMap<>(pairs).forEach((name, value) -> words.add(name + "=" + value));
        return words;
    }

    static String selector(Tree object, String path) {
        List<String> words = pairs(object.pairs(path));
        return words.isEmpty() ? NONE : String.join(",", words);
    }

    static String containers(Tree object, String template) {
        return joined(object.trees(template + ".spec.containers"), "name");
    }

    static String images(Tree object, String template) {
        return joined(object.trees(template + ".spec.containers"), "image");
    }

    static String joined(List<Tree> all, String path) {
        return String.join(",", all.stream().map(one -> one.text(path)).toList());
    }

    static long size(Tree object, String... paths) {
        long size = 0;
        for (String path : paths) {
            size += object.tree(path).fields().size();
        }
        return size;
    }

    /** {@code RWO,ROX}. */
    static String accessModes(Tree object, String path) {
        return String.join(
                ",",
                object.texts(path).stream()
                        .map(
                                mode ->
                                        switch (mode) {
                                            case "ReadWriteOnce" -> "RWO";
                                            case "ReadOnlyMany" -> "ROX";
                                            case "ReadWriteMany" -> "RWX";
                                            default -> "RWOP";
                                        })
                        .toList());
    }

    static String flag(Tree object, String path) {
        return object.flag(path) ? "True" : "False";
    }

    /** The first three, and how many more there are. */
    static String few(List<String> all) {
        return all.size() <= 3
                ? String.join(",", all)
                : String.join(",", all.subList(0, 3)) + " + " + (all.size() - 3) + " more...";
    }
}
