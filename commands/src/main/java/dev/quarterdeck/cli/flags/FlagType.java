package dev.quarterdeck.cli.flags;

import org.jspecify.annotations.Nullable;

/**
 * What a flag takes.
 *
 * @param name the type's word in the help; empty for a boolean
 * @param many whether every occurrence counts, rather than the last
 * @param check refuses a value that is not of this type
 */
public record FlagType(String name, boolean many, Check check) {
    /** Looks at one value as it was typed. */
    @FunctionalInterface
    public interface Check {
        /** Throws with the reason, in the original tool's words, when the value is no good. */
        void accept(String value) throws FlagException;
    }

    /** true or false; the value may be left out. */
    public static final FlagType BOOL = new FlagType("", false, GoNumbers::bool);

    /** Any text. */
    public static final FlagType STRING = new FlagType("string", false, value -> {});

    /** A whole number of 64 bits. */
    public static final FlagType INT = new FlagType("int", false, GoNumbers::integer);

    /** Any number of texts. */
    public static final FlagType LIST = new FlagType("list", true, value -> {});

    /** The same, under another word in the help. */
    public FlagType named(String word) {
        return new FlagType(word, many, check);
    }

    /** The same, with another test of each value. */
    public FlagType checked(Check test) {
        return new FlagType(name, many, test);
    }

    boolean isBool() {
        return name.isEmpty();
    }

    /** What stands for the value when the flag is given without one, or null when it needs one. */
    @Nullable String withoutValue() {
        return isBool() ? "true" : null;
    }
}
