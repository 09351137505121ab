package dev.quarterdeck.cli.kube.change.marks;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Plan;
import dev.quarterdeck.cli.kube.change.Printing;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.Selection;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes the labels or the annotations of objects, one after the other. */
abstract class Marking {
    private static final ObjectApi.Patch MERGE = ObjectApi.Patch.MERGE;

    private final Work work;
    private final String field;
    private final MarkWords words;
    private final DryRun dryRun;

    Marking(Work work, String field, MarkWords words, DryRun dryRun) {
        this.work = work;
        this.field = field;
        this.words = words;
        this.dryRun = dryRun;
    }

    /** What is wrong with changing these values, where nothing may be overwritten. */
    abstract List<OpsException> overwritten(Map<String, String> differing, Info info);

    /** Changes an object, and tells of it. */
    abstract void change(Info info, boolean here) throws IOException;

    final int run() throws Exception {
        boolean all = work.flags().on("all");
        Plan plan =
                new Selection(work)
                        .arguments(words.objects())
                        .listing(all)
                        .latest()
                        .local(work.flags().on("local"))
                        .plan();
        Work.refuse(
                !plan.single() && versioned(),
                "--resource-version may only be used with a single resource");
        boolean list = work.flags().on("list");
        boolean here = dryRun == DryRun.CLIENT || work.flags().on("local") || list;
        return plan.visit(
                        info -> {
                            if (list) {
                                list(marked(info), plan.single());
                            } else {
                                change(info, here);
                            }
                        })
                .tell(work.channels());
    }

    final Work work() {
        return work;
    }

    final DryRun dryRun() {
        return dryRun;
    }

    final MarkWords words() {
        return words;
    }

    final boolean versioned() {
        return !work.flags().text("resource-version").isEmpty();
    }

    final Map<String, @Nullable Object> marks(Info info) {
        return Json.object(Json.object(info.object().get("metadata")).get(field));
    }

    /** The object with all that the line wants; a value that may not be changed is a failure. */
    final Info marked(Info info) {
        Map<String, @Nullable Object> marks = new LinkedHashMap<>(marks(info));
        if (!work.flags().on("overwrite")) {
            Map<String, String> differing = new LinkedHashMap<>(words.set());
            differing
                    .entrySet()
                    .removeIf(
                            mark ->
                                    !marks.containsKey(mark.getKey())
                                            || mark.getValue().equals(marks.get(mark.getKey())));
            List<OpsException> wrong = overwritten(differing, info);
            if (!wrong.isEmpty()) {
                throw new dev.quarterdeck.cli.kube.change.SeveralException(wrong);
            }
        }
        marks.putAll(words.set());
        words.removed().forEach(marks::remove);
        Map<String, @Nullable Object> metadata =
                new LinkedHashMap<>(Json.object(info.object().get("metadata")));
        metadata.put(field, marks);
        if (versioned()) {
            metadata.put("resourceVersion", work.flags().text("resource-version"));
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>(info.object());
        object.put("metadata", metadata);
        return info.with(object);
    }

    /** Sends what is different, and gives what became of the object. */
    final Map<String, @Nullable Object> send(Info info) {
        Map<String, @Nullable Object> old = marks(info);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        words.set()
                .forEach(
                        (key, value) -> {
                            if (!value.equals(old.get(key))) {
                                changed.put(key, value);
                            }
                        });
        words.removed().stream().filter(old::containsKey).forEach(key -> changed.put(key, null));
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        if (!changed.isEmpty()) {
            metadata.put(field, changed);
        }
        if (versioned()) {
            metadata.put("resourceVersion", work.flags().text("resource-version"));
        }
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            patch.put("metadata", metadata);
        }
        Query query = Query.by(dryRun, work.flags().text("field-manager"));
        return work.objects().patch(info, MERGE, patch, query);
    }

    private void list(Info info, boolean single) {
        if (!single) {
            work.channels()
                    .line(
                            "Listing %s for %s.%s/%s:"
                                    .formatted(
                                            field,
                                            info.resource().kind(),
                                            info.resource().group(),
                                            info.name()));
        }
        marks(info)
                .forEach(
                        (key, value) ->
                                work.channels().line((single ? "" : " ") + key + "=" + value));
    }

    final void print(Map<String, @Nullable Object> object, String operation) throws IOException {
        Printing.of(work).print(object, operation + dryRun.note());
    }
}
