package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Printing;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.print.IndentedJson;
import dev.quarterdeck.kubernetes.print.ManagedFields;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of each object as it was applied, or prints all of them at the end, as a list. */
final class Results {
    private final Work work;
    private final DryRun dryRun;
    private final boolean whole;
    private final List<Map<String, @Nullable Object>> objects = new ArrayList<>();

    Results(Work work, DryRun dryRun) {
        this.work = work;
        this.dryRun = dryRun;
        String output = work.flags().text("output");
        this.whole = !output.isEmpty() && !output.equals("name");
    }

    void add(Applied applied) throws IOException {
        objects.add(applied.object());
        if (!whole) {
            print(applied.object(), applied.word());
        }
    }

    /** A format that there is not is told only now, when all is done: so it is with kubectl. */
    int finish() throws IOException {
        boolean several = objects.size() > 1;
        Parsed flags = work.flags();
        if (several && flags.text("output").equals("json") && flags.text("template").isEmpty()) {
            boolean managed = flags.on("show-managed-fields");
            Map<String, @Nullable Object> list = managed ? list() : ManagedFields.without(list());
            work.channels().text(IndentedJson.list(list));
        } else if (whole) {
            print(several ? list() : objects.getFirst(), "");
        }
        return 0;
    }

    private void print(Map<String, @Nullable Object> object, String word) throws IOException {
        Printing.of(work).print(object, word + dryRun.note());
    }

    private Map<String, @Nullable Object> list() {
        Map<String, @Nullable Object> list = new LinkedHashMap<>();
        list.put("kind", "List");
        list.put("apiVersion", "v1");
        list.put("metadata", Map.of());
        list.put("items", objects);
        return list;
    }
}
