package dev.quarterdeck.testing;

import java.util.List;

/** Something that runs docker command lines. */
interface Client {
    /** Runs the words after {@code docker} with this standard input. */
    Ran run(List<String> words, String input);
}
