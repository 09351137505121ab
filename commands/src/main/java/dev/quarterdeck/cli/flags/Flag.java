package dev.quarterdeck.cli.flags;

import org.jspecify.annotations.Nullable;

/**
 * One flag of a command.
 *
 * @param name the long name, without dashes
 * @param letter the one-letter name, or 0 where there is none
 * @param type what it takes
 * @param standard the value it has when it is not given; empty for none
 * @param help what it does, as the help prints it
 * @param hidden whether the help leaves it out
 * @param need what the engine must offer for it
 * @param instead what to use instead of an outdated flag; empty for every other
 * @param bare the value of the flag where none is given with it; null where one must be
 */
public record Flag(
        String name,
        char letter,
        FlagType type,
        String standard,
        String help,
        boolean hidden,
        Need need,
        String instead,
        @Nullable String bare) {

    private Flag(String name, char letter, FlagType type, String standard, String help) {
        this(name, letter, type, standard, help, false, Need.NOTHING, "", type.withoutValue());
    }

    /** A switch that is off unless given. */
    public static Flag bool(String name, char letter, String help) {
        return new Flag(name, letter, FlagType.BOOL, "false", help);
    }

    /** A switch without a letter. */
    public static Flag bool(String name, String help) {
        return bool(name, '\0', help);
    }

    /** One text. */
    public static Flag string(String name, char letter, String help) {
        return new Flag(name, letter, FlagType.STRING, "", help);
    }

    /** One text, without a letter. */
    public static Flag string(String name, String help) {
        return string(name, '\0', help);
    }

    /** Any number of texts. */
    public static Flag list(String name, char letter, String help) {
        return new Flag(name, letter, FlagType.LIST, "", help);
    }

    /** Any number of texts, without a letter. */
    public static Flag list(String name, String help) {
        return list(name, '\0', help);
    }

    /** A whole number with its value when not given. */
    public static Flag integer(String name, char letter, long standard, String help) {
        return new Flag(name, letter, FlagType.INT, Long.toString(standard), help);
    }

    /** A flag of another type. */
    public static Flag of(FlagType type, String name, char letter, String help) {
        return new Flag(name, letter, type, "", help);
    }

    /** The same flag with another value when not given. */
    public Flag standing(String value) {
        return new Flag(name, letter, type, value, help, hidden, need, instead, bare);
    }

    /** The same flag, which has this value where none is given with it. */
    public Flag bare(String value) {
        return new Flag(name, letter, type, standard, help, hidden, need, instead, value);
    }

    /** The same flag, left out of the help. */
    public Flag hide() {
        return new Flag(name, letter, type, standard, help, true, need, instead, bare);
    }

    /** The same flag, for engines that offer what it needs. */
    public Flag needing(Need what) {
        return new Flag(name, letter, type, standard, help, hidden, what, instead, bare);
    }

    /** The same flag, outdated: left out of the help, and answered with what to use instead. */
    public Flag outdated(String use) {
        return new Flag(name, letter, type, standard, help, true, need, use, bare);
    }

    /** How pflag names it in an error. */
    String shown() {
        return letter == 0 ? "--" + name : "-" + letter + ", --" + name;
    }
}
