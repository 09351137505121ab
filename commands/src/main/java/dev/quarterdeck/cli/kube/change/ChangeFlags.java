package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.FlagType;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.text.GoDuration;
import dev.quarterdeck.text.GoParseException;

import java.time.Duration;

/** The flags that many commands share, under kubectl's names. */
public final class ChangeFlags {
    private static final FlagType DURATION =
            FlagType.STRING.named("duration").checked(ChangeFlags::duration);

    private ChangeFlags() {}

    /** Those that name files, and more. */
    public static FlagSet files(Flag... more) {
        return FlagSet.of(
                        Flag.list("filename", 'f', "Files that name the objects"),
                        Flag.string("kustomize", 'k', "A kustomization directory"),
                        Flag.bool(
                                "recursive",
                                'R',
                                "Read the directories of --filename to the ground"))
                .and(more);
    }

    /** Those that say how what became of an object is printed. */
    public static Flag[] printing() {
        return new Flag[] {
            Flag.bool("allow-missing-template-keys", "Print nothing for a missing field")
                    .standing("true"),
            Flag.string("output", 'o', "Output format"),
            Flag.bool("show-managed-fields", "Keep managedFields in JSON and YAML"),
            Flag.string("template", "Template, or the path of one")
        };
    }

    /** {@code -l}. */
    public static Flag selector() {
        return Flag.string("selector", 'l', "Only objects with these labels");
    }

    /** {@code --field-selector}. */
    public static Flag fieldSelector() {
        return Flag.string("field-selector", "Only objects with these fields");
    }

    /** {@code -A}. */
    public static Flag everywhere() {
        return Flag.bool("all-namespaces", 'A', "The objects of all namespaces");
    }

    /** {@code --field-manager}. */
    public static Flag manager(String standard) {
        return Flag.string("field-manager", "Who is to own the fields").standing(standard);
    }

    /** {@code --validate}. */
    public static Flag validate() {
        return Flag.string("validate", "Must be one of: strict (or true), warn, ignore (or false)")
                .standing("strict")
                .bare("strict");
    }

    /** A length of time. */
    public static Flag duration(String name, String help) {
        return Flag.of(DURATION, name, '\0', help).standing("0s");
    }

    /** What such a flag says. */
    public static Duration duration(Parsed flags, String name) {
        return GoDuration.parse(flags.text(name));
    }

    private static void duration(String text) throws FlagException {
        try {
            GoDuration.parse(text);
        } catch (GoParseException wrong) {
            throw new FlagException(String.valueOf(wrong.getMessage()));
        }
    }
}
