package dev.quarterdeck.cli.flags;

/**
 * One flag of a command.
 *
 * @param name the long name, without dashes
 * @param letter the one-letter name, or 0 where there is none
 * @param type what it takes
 * @param standard the value it has when it is not given; empty for none
 * @param help what it does, as the help prints it
 * @param hidden whether the help leaves it out
 */
public record Flag(
        String name, char letter, FlagType type, String standard, String help, boolean hidden) {

    /** A switch that is off unless given. */
    public static Flag bool(String name, char letter, String help) {
        return new Flag(name, letter, FlagType.BOOL, "false", help, false);
    }

    /** A switch without a letter. */
    public static Flag bool(String name, String help) {
        return bool(name, '\0', help);
    }

    /** One text. */
    public static Flag string(String name, char letter, String help) {
        return new Flag(name, letter, FlagType.STRING, "", help, false);
    }

    /** One text, without a letter. */
    public static Flag string(String name, String help) {
        return string(name, '\0', help);
    }

    /** Any number of texts. */
    public static Flag list(String name, char letter, String help) {
        return new Flag(name, letter, FlagType.LIST, "", help, false);
    }

    /** Any number of texts, without a letter. */
    public static Flag list(String name, String help) {
        return list(name, '\0', help);
    }

    /** A whole number with its value when not given. */
    public static Flag integer(String name, char letter, long standard, String help) {
        return new Flag(name, letter, FlagType.INT, Long.toString(standard), help, false);
    }

    /** A flag of another type. */
    public static Flag of(FlagType type, String name, char letter, String help) {
        return new Flag(name, letter, type, "", help, false);
    }

    /** The same flag with another value when not given. */
    public Flag standing(String value) {
        return new Flag(name, letter, type, value, help, hidden);
    }

    /** The same flag, left out of the help. */
    public Flag hide() {
        return new Flag(name, letter, type, standard, help, true);
    }

    /** How pflag names it in an error. */
    String shown() {
        return letter == 0 ? "--" + name : "-" + letter + ", --" + name;
    }
}
