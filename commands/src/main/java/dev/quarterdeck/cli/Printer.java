package dev.quarterdeck.cli;

import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

/**
 * Prints what a command returned, for scripts. Tests of the type one by one: a switch over types
 * costs every start some 40 ms, for the JVM makes it at run time.
 */
final class Printer {
    private final Channels channels;

    Printer(Channels channels) {
        this.channels = channels;
    }

    /** Prints it and gives the exit status. */
    int print(Outcome outcome) throws Exception {
        if (outcome instanceof Outcome.Document(String text)) {
            channels.text(text);
            return 0;
        }
        if (outcome instanceof Outcome.Stream(Outcome.Body body)) {
            return body.run(channels);
        }
        if (outcome instanceof Outcome.Session(Outcome.Body body)) {
            return body.run(channels);
        }
        return ((Outcome.Done) outcome).status();
    }
}
