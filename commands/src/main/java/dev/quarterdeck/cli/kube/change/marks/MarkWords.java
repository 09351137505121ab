package dev.quarterdeck.cli.kube.change.marks;

import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.api.NameRules;
import dev.quarterdeck.text.GoQuote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line's arguments: first the objects, then {@code KEY=VALUE} and {@code KEY-} (kubectl
 * pkg/cmd/util, GetResourcesAndPairs).
 *
 * @param set the new values by their keys
 * @param removed the keys that are to go
 */
record MarkWords(List<String> objects, Map<String, String> set, List<String> removed) {

    /** Reads those of labels, whose values must be ones. */
    static MarkWords labels(List<String> arguments) {
        Split split = Split.of(arguments, "label");
        Map<String, String> set = new LinkedHashMap<>();
        List<String> removed = new ArrayList<>();
        for (String pair : split.pairs()) {
            String[] parts = pair.split("=", -1);
            if (parts.length == 1) {
                removed.add(pair.substring(0, pair.length() - 1));
                continue;
            }
            Work.refuse(parts.length != 2, "invalid label spec: " + pair);
            List<String> wrong = NameRules.labelValue(parts[1]);
            Work.refuse(
                    !wrong.isEmpty(),
                    "invalid label value: " + GoQuote.quote(pair) + ": " + String.join(";", wrong));
            set.put(parts[0], parts[1]);
        }
        Work.refuse(
                removed.stream().anyMatch(set::containsKey),
                "can not both modify and remove a label in the same command");
        return new MarkWords(split.objects(), set, removed);
    }

    /** Reads those of annotations, whose values may be anything. */
    static MarkWords annotations(List<String> arguments) {
        Split split = Split.of(arguments, "annotation");
        Map<String, String> set = new LinkedHashMap<>();
        List<String> removed = new ArrayList<>();
        for (String pair : split.pairs()) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                set.put(pair.substring(0, equals), pair.substring(equals + 1));
            } else {
                removed.add(pair.substring(0, pair.length() - 1));
            }
        }
        return new MarkWords(split.objects(), set, removed);
    }

    /** Ends the line where an annotation is both set and removed. */
    void checkBoth() {
        List<String> both = removed.stream().filter(set::containsKey).toList();
        Work.refuse(
                !both.isEmpty(),
                "can not both modify and remove the following annotation(s) in the same command: "
                        + String.join(", ", both));
    }

    boolean isEmpty() {
        return set.isEmpty() && removed.isEmpty();
    }

    private record Split(List<String> objects, List<String> pairs) {
        static Split of(List<String> arguments, String what) {
            List<String> objects = new ArrayList<>();
            List<String> pairs = new ArrayList<>();
            for (String word : arguments) {
                boolean pair = word.indexOf('=') > 0 || (word.endsWith("-") && !word.equals("-"));
                Work.refuse(
                        !pair && !pairs.isEmpty(),
                        "all resources must be specified before " + what + " changes: " + word);
                (pair ? pairs : objects).add(word);
            }
            return new Split(objects, pairs);
        }
    }
}
