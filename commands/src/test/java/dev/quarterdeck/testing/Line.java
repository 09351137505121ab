package dev.quarterdeck.testing;

import java.util.List;
import java.util.Map;

/**
 * One command line of a line file, without the leading {@code docker}.
 *
 * @param place the file and the number of the line in it
 * @param text the words, and after {@code <<<} what is typed into them
 */
record Line(String place, String text) {
    private static final String INPUT = " <<< ";

    List<String> words(Map<String, String> names) {
        var end = text.indexOf(INPUT);
        return Words.of(end < 0 ? text : text.substring(0, end), names);
    }

    String input() {
        var start = text.indexOf(INPUT);
        return start < 0 ? "" : text.substring(start + INPUT.length()).translateEscapes();
    }

    /** Whether an engine takes many seconds over it: both clients ask at the same time then. */
    boolean slow() {
        return text.contains("nosuchdriver"); // it looks for a plugin of this name
    }

    /** Whether two answers are the same; images and mounts of one second come in any order. */
    boolean same(Ran one, Ran other) {
        var unordered = text.startsWith("image") || text.startsWith("inspect");
        return unordered ? one.sorted().equals(other.sorted()) : mounts(one).equals(mounts(other));
    }

    /** An engine tells the mounts of a container in any order; the fleet has one with two. */
    private static Ran mounts(Ran ran) {
        return new Ran(
                ran.status(), ran.out().replace("/tmp,fleet-data", "fleet-data,/tmp"), ran.err());
    }

    Ran run(Client client, Map<String, String> names) {
        return client.run(words(names), input());
    }
}
