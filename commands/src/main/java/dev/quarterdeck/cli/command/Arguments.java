package dev.quarterdeck.cli.command;

import org.jspecify.annotations.Nullable;

/**
 * How many arguments a command takes, with docker's words for a wrong number.
 *
 * @param least the fewest
 * @param most the most; {@link Integer#MAX_VALUE} for any number
 */
public record Arguments(int least, int most) {
    /** No argument at all. */
    public static final Arguments NONE = new Arguments(0, 0);

    /** Any number. */
    public static final Arguments ANY = new Arguments(0, Integer.MAX_VALUE);

    /** So many or more. */
    public static Arguments atLeast(int least) {
        return new Arguments(least, Integer.MAX_VALUE);
    }

    /** Just so many. */
    public static Arguments exactly(int number) {
        return new Arguments(number, number);
    }

    /**
     * Null when the number is right, else the rest of docker's sentence after the command's name.
     */
    public @Nullable String complaint(int given) {
        if (given >= least && given <= most) {
            return null;
        }
        if (most == 0) {
            return "accepts no arguments";
        }
        if (least == most) {
            return "requires " + least + plural(least);
        }
        if (given < least && most == Integer.MAX_VALUE) {
            return "requires at least " + least + plural(least);
        }
        if (least == 0) {
            return "requires at most " + most + plural(most);
        }
        return "requires at least " + least + " and at most " + most + plural(most);
    }

    /** How docker's sentence that points to the help begins; its slip for too many is kept. */
    public String pointer() {
        if (least == 0 && most > 0) {
            return "SRun";
        }
        return most == Integer.MAX_VALUE ? "See" : "Run";
    }

    private static String plural(int number) {
        return number == 1 ? " argument" : " arguments";
    }
}
