package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.flags.Parsed;

/**
 * Which objects a line means, beside its arguments.
 *
 * @param everywhere whether those of all namespaces are
 * @param selector the labels they must have; may be empty
 * @param fields the fields they must have; may be empty
 * @param watching whether the line goes on with their changes
 * @param subresource what is asked for of an object instead of itself; may be empty
 * @param all whether all objects of a type are meant without further ado
 */
public record Choice(
        boolean everywhere,
        String selector,
        String fields,
        boolean watching,
        String subresource,
        boolean all) {
    /** A choice without {@code --all}. */
    public Choice(
            boolean everywhere,
            String selector,
            String fields,
            boolean watching,
            String subresource) {
        this(everywhere, selector, fields, watching, subresource, false);
    }

    /**
     * What the flags {@code -A}, {@code -l}, {@code --field-selector} and {@code --all} say, where
     * there are.
     */
    public static Choice of(Parsed flags) {
        return new Choice(
                on(flags, "all-namespaces"),
                flags.has("selector") ? flags.text("selector").strip() : "",
                flags.has("field-selector") ? flags.text("field-selector").strip() : "",
                false,
                "",
                on(flags, "all"));
    }

    private static boolean on(Parsed flags, String name) {
        return flags.has(name) && flags.on(name);
    }

    /** Whether objects are chosen by what they have. */
    public boolean selecting() {
        return all || !selector.isEmpty() || !fields.isEmpty();
    }
}
