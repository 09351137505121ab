package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;

/** The flags of {@code get}. */
final class GetFlags {
    static final FlagSet ALL =
            FlagSet.of(
                    Flag.bool("all-namespaces", 'A', "List the objects of all namespaces"),
                    Flag.bool("allow-missing-template-keys", "Print nothing for a missing field")
                            .standing("true"),
                    Flag.integer("chunk-size", '\0', 500, "Ask for lists in parts of this size"),
                    Flag.string("field-selector", "Only objects with these fields"),
                    Flag.list("filename", 'f', "Files that name the objects to get"),
                    Flag.bool("ignore-not-found", "Treat a missing object as a success"),
                    Flag.string("kustomize", 'k', "A kustomization directory"),
                    Flag.list("label-columns", 'L', "Labels that get a column of their own"),
                    Flag.bool("no-headers", "Leave the headers out"),
                    Flag.string("output", 'o', "Output format"),
                    Flag.bool("output-watch-events", "With --watch: print what happened"),
                    Flag.string("raw", "Ask for this path, and print the answer as it is"),
                    Flag.bool("recursive", 'R', "Read the directories of --filename to the ground"),
                    Flag.string("selector", 'l', "Only objects with these labels"),
                    Flag.bool("server-print", "Let the server make the table").standing("true"),
                    Flag.bool("show-kind", "Print the kind before each name"),
                    Flag.bool("show-labels", "Print all labels in the last column"),
                    Flag.bool("show-managed-fields", "Keep managedFields in JSON and YAML"),
                    Flag.string("sort-by", "Sort by this JSONPath"),
                    Flag.string("subresource", "Get this subresource of the object"),
                    Flag.string("template", "Template, or the path of one"),
                    Flag.bool("watch", 'w', "Go on with the changes after the list"),
                    Flag.bool("watch-only", "Print changes alone, without the list first"));

    private GetFlags() {}
}
