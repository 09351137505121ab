package dev.quarterdeck.testing;

/** Lets a run try some lines, stories or screens alone: those that hold the text of -Donly. */
public final class Only {
    private Only() {}

    public static boolean keeps(Object one) {
        return one.toString().contains(System.getProperty("only", ""));
    }
}
