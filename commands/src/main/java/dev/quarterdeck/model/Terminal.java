package dev.quarterdeck.model;

import java.io.InputStream;
import java.io.OutputStream;

/** The terminal a command was started in, if it was. */
public interface Terminal {

    /** Columns and rows. */
    record Size(int columns, int rows) {}

    /** Keys come one by one, unseen and uninterpreted, until this is closed. */
    interface Raw extends AutoCloseable {
        /** Puts back what was; more than once does nothing more. */
        @Override
        void close();
    }

    /** An interest in changes of size that ends when it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Whether standard input is a terminal. */
    boolean inTerminal();

    /** Whether standard output is a terminal. */
    boolean outTerminal();

    /** Whether standard error is a terminal. */
    boolean errTerminal();

    /** Its size; 80 by 24 when nothing is known. */
    Size size();

    /** Makes the terminal raw; does nothing when standard input is none. */
    Raw raw();

    /** Runs the action, on a thread of the system's, whenever the size has changed. */
    Watch onResize(Runnable action);

    /** What is typed, unbuffered. */
    InputStream in();

    /** What is shown, unbuffered. */
    OutputStream out();

    /** No terminal at all, for scripts and tests. */
    static Terminal none() {
        return new NoTerminal();
    }
}
