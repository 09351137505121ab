package dev.quarterdeck.cli.flags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags and arguments as they were typed, with the standard value of every flag that was not. */
public final class Parsed {
    private final FlagSet set;
    private final Map<String, List<String>> values;
    private final List<String> arguments;
    private final Set<String> lettered;
    private final int dash;

    private Parsed(
            FlagSet set,
            Map<String, List<String>> values,
            Set<String> lettered,
            List<String> arguments,
            int dash) {
        this.set = set;
        this.dash = dash;
        this.lettered = lettered;
        this.values = values;
        this.arguments = List.copyOf(arguments);
    }

    /** The words that are no flags. */
    public List<String> arguments() {
        return arguments;
    }

    /** How many arguments stood before {@code --}, or -1 where there was none. */
    public int dash() {
        return dash;
    }

    /** Whether there is such a flag at all. */
    public boolean has(String name) {
        return set.named(name) != null;
    }

    /** Whether the flag was given. */
    public boolean given(String name) {
        return values.containsKey(name);
    }

    /** The last value given, or the standard one. */
    public String text(String name) {
        List<String> given = values.get(name);
        return given == null ? flag(name).standard() : given.getLast();
    }

    /** Whether a switch is on. */
    public boolean on(String name) {
        return GoNumbers.isTrue(text(name));
    }

    /** A whole number; 0 where there is neither a value nor a standard. */
    public long integer(String name) {
        String text = text(name);
        return text.isEmpty() ? 0 : GoNumbers.toLong(text);
    }

    /** Whether the flag was given by its letter. */
    public boolean byLetter(String name) {
        return lettered.contains(name);
    }

    /** Every value given, in order. */
    public List<String> list(String name) {
        List<String> given = values.get(name);
        return given == null ? List.of() : List.copyOf(given);
    }

    private Flag flag(String name) {
        Flag flag = set.named(name);
        if (flag == null) {
            throw new IllegalArgumentException("no flag --" + name);
        }
        return flag;
    }

    static final class Collector {
        private final Map<String, List<String>> values = new HashMap<>();
        private final Set<String> lettered = new HashSet<>();

        void letter(Flag flag) {
            lettered.add(flag.name());
        }

        void add(Flag flag, String value) {
            values.computeIfAbsent(flag.name(), name -> new ArrayList<>()).add(value);
        }

        /** What was given; {@code dash} arguments stood before the end of flags, or -1. */
        Parsed parsed(FlagSet set, List<String> arguments, int dash) {
            return new Parsed(set, values, lettered, arguments, dash);
        }
    }
}
