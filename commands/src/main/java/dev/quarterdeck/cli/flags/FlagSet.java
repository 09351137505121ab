package dev.quarterdeck.cli.flags;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The flags a command knows.
 *
 * @param flags all of them, in no order; the help sorts them
 * @param interspersed whether flags may follow the first argument
 */
public record FlagSet(List<Flag> flags, boolean interspersed) {
    public FlagSet {
        flags = List.copyOf(flags);
    }

    /** Flags that may stand anywhere before {@code --}. */
    public static FlagSet of(Flag... flags) {
        return new FlagSet(List.of(flags), true);
    }

    /** The same flags, ending at the first argument. */
    public FlagSet stopAtFirstArgument() {
        return new FlagSet(flags, false);
    }

    /** These flags and more; one of the same name takes the place of one that is here. */
    public FlagSet and(Flag... more) {
        List<Flag> all = new ArrayList<>(flags);
        for (Flag flag : more) {
            all.removeIf(one -> one.name().equals(flag.name()));
        }
        all.addAll(List.of(more));
        return new FlagSet(all, interspersed);
    }

    /** The flag of this long name, or null. */
    public @Nullable Flag named(String name) {
        for (Flag flag : flags) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        return null;
    }

    @Nullable Flag lettered(char letter) {
        for (Flag flag : flags) {
            if (flag.letter() == letter) {
                return flag;
            }
        }
        return null;
    }

    /** Reads words as pflag does. */
    public Parsed parse(List<String> words) throws FlagException {
        return new FlagParser(this).parse(words);
    }
}
