package dev.quarterdeck.demo;

import java.util.List;
import java.util.Locale;

/** The names and numbers of signals. */
final class Signals {

    static final int KILL = 9;
    static final int TERM = 15;

    private static final List<String> NAMES =
            List.of(
                    "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1",
                    "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP",
                    "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO",
                    "PWR", "SYS");

    private Signals() {}

    /** The number of a signal given by number or name; 0 when there is none. */
    static int number(String text) {
        if (text.matches("\\d{1,2}")) {
            return Integer.parseInt(text);
        }
        String name = text.toUpperCase(Locale.ROOT);
        return Math.max(0, NAMES.indexOf(name.startsWith("SIG") ? name.substring(3) : name));
    }

    /** True for the signals that end a process that does not care for them. */
    static boolean ends(int signal) {
        return signal > 0 && signal <= TERM;
    }
}
