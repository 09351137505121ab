package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.print.IndentedJson;
import dev.quarterdeck.kubernetes.print.ObjectList;
import dev.quarterdeck.kubernetes.print.ObjectPrinter;
import dev.quarterdeck.kubernetes.print.OutputFormat;
import dev.quarterdeck.kubernetes.print.SortBy;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints objects in every format but tables (kubectl pkg/cmd/get/get.go, printGeneric). */
final class GetFormats {
    private final GetOptions options;
    private final Channels channels;
    private final ObjectPrinter printer;

    GetFormats(GetOptions options, Channels channels) {
        this.options = options;
        this.channels = channels;
        this.printer = printer(options.printing());
    }

    private static ObjectPrinter printer(OutputFormat format) {
        try {
            return format.printer(FormatFiles::read);
        } catch (OpsException wrong) {
            throw new CommandException(1, "error: " + wrong.what());
        }
    }

    /** One object where one was named; everything else as a list. */
    void print(List<Target> targets, List<Part> parts) throws IOException {
        boolean single = targets.size() == 1 && !targets.getFirst().list();
        if (single && parts.isEmpty()) {
            return;
        }
        if (parts.isEmpty() && options.flags().on("ignore-not-found")) {
            return;
        }
        if (single) {
            emit(ObjectList.single(tree(parts.getFirst())));
            return;
        }
        List<@Nullable Object> items = new ArrayList<>();
        parts.forEach(part -> items.addAll(items(tree(part))));
        emit(ObjectList.of(sorted(items)));
    }

    /**
     * Each object by itself, as while watching; {@code event} is what happened, if that is told.
     */
    void each(Part part, String event) throws IOException {
        Map<String, @Nullable Object> tree = tree(part);
        List<? extends @Nullable Object> items =
                ObjectList.is(tree) ? ObjectList.items(tree) : List.of(tree);
        for (Object item : items) {
            if (event.isEmpty()) {
                emit(Json.object(item));
            } else {
                emit(event, Json.object(item));
            }
        }
    }

    /** The object within what happened to it; names stay what they are. */
    private void emit(String event, Map<String, @Nullable Object> object) throws IOException {
        switch (options.format().toLowerCase(Locale.ROOT)) {
            case "json" -> channels.text(IndentedJson.event(event, object));
            case "name" -> emit(object);
            default -> {
                Map<String, @Nullable Object> happened = new LinkedHashMap<>();
                happened.put("type", event);
                happened.put("object", object);
                emit(happened);
            }
        }
    }

    private void emit(Map<String, @Nullable Object> object) throws IOException {
        StringBuilder out = new StringBuilder();
        try {
            printer.print(object, out);
        } catch (OpsException wrong) {
            channels.text(out.toString());
            throw new CommandException(1, "error: " + wrong.what());
        }
        channels.text(out.toString());
    }

    private List<@Nullable Object> sorted(List<@Nullable Object> items) {
        if (!options.sorting()) {
            return items;
        }
        List<@Nullable Object> sorted = new ArrayList<>();
        try {
            SortBy.order(items, options.sortBy()).forEach(index -> sorted.add(items.get(index)));
        } catch (OpsException wrong) {
            throw new CommandException(1, "error: " + wrong.what());
        }
        return sorted;
    }

    private static Map<String, @Nullable Object> tree(Part part) {
        Map<String, @Nullable Object> tree = part.tree();
        return tree == null ? Map.of() : tree;
    }

    private static List<@Nullable Object> items(Map<String, @Nullable Object> tree) {
        List<@Nullable Object> items = new ArrayList<>();
        if (ObjectList.is(tree)) {
            items.addAll(ObjectList.items(tree));
        } else {
            items.add(tree);
        }
        return items;
    }
}
