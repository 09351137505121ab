package dev.quarterdeck.model;

/** What a command returns; front ends print it, draw it, or hand it the terminal. */
public sealed interface Outcome {
    /** A whole text, printed as it is. */
    record Document(String text) implements Outcome {}

    /** Bytes and lines that come over time, on two channels; ends by itself or with its input. */
    record Stream(Body body) implements Outcome {}

    /** A dialogue that wants the terminal for itself until it ends. */
    record Session(Body body) implements Outcome {}

    /** Nothing to show but the exit status. */
    record Done(int status) implements Outcome {}

    /** The part of a command that runs while its front end listens. */
    @FunctionalInterface
    interface Body {
        /** Runs to its end and gives the exit status. */
        int run(Channels channels) throws Exception;
    }
}
