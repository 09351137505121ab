package dev.quarterdeck.tui.deck;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Why a row fails, and what to try.
 *
 * @param why one line of cause
 * @param key the key of what to try
 * @param advice one line of what to try
 */
record Diagnosis(String why, String key, String advice) {
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NO_SUCH_COMMAND = 127;

    /** The diagnosis of a container, null where nothing is wrong. */
    static @Nullable Diagnosis of(Container container, Tree inspect, List<String> log) {
        return switch (container.state()) {
            case RUNNING, PAUSED, ENDED, CREATED, REMOVING -> null;
            case UNHEALTHY -> unhealthy(inspect);
            case RESTARTING -> restarting(inspect, log);
            case FAILED -> failed(container, inspect, log);
        };
    }

    private static Diagnosis unhealthy(Tree inspect) {
        Tree health = inspect.at("State", "Health");
        List<Tree> checks = health.at("Log").items();
        String output = checks.isEmpty() ? "" : firstLine(checks.getLast().at("Output").text());
        long streak = health.at("FailingStreak").number();
        String count = streak > 1 ? "health check fails, " + streak + " in a row" : "unhealthy";
        return new Diagnosis(
                output.isEmpty() ? count : count + ": " + output, "s", "look inside with a shell");
    }

    private static Diagnosis restarting(Tree inspect, List<String> log) {
        long count = inspect.at("RestartCount").number();
        Tree code = inspect.at("State", "ExitCode");
        String ends = code.known() ? "ends with exit " + code.number() : "ends";
        String why = ends + " again and again" + (count > 0 ? ", " + count + " restarts" : "");
        return new Diagnosis(why + last(log), "l", "read what it wrote last");
    }

    private static Diagnosis failed(Container container, Tree inspect, List<String> log) {
        Tree state = inspect.at("State");
        String error = firstLine(state.at("Error").text());
        Integer known = container.row().exitCode();
        int exit = known == null ? (int) state.at("ExitCode").number() : known;
        if (state.at("OOMKilled").yes()) {
            long limit = inspect.at("HostConfig", "Memory").number();
            String of = limit > 0 ? " (limit " + Amounts.binary(limit) + ")" : "";
            return new Diagnosis("killed, out of memory" + of, "N", "run it with more memory");
        }
        if (!error.isEmpty()) {
            return new Diagnosis(error, "d", "compare with its configuration");
        }
        return new Diagnosis(exit(exit) + last(log), "l", "read what it wrote last");
    }

    private static String exit(int code) {
        return switch (code) {
            case KILLED -> "exit 137: killed (SIGKILL)";
            case TERMINATED -> "exit 143: ended on SIGTERM";
            case NOT_EXECUTABLE -> "exit 126: its command cannot be executed";
            case NO_SUCH_COMMAND -> "exit 127: its command does not exist";
            default -> "exit " + code;
        };
    }

    private static String last(List<String> log) {
        for (String line : log.reversed()) {
            if (!line.isBlank()) {
                return ": " + line.strip();
            }
        }
        return "";
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("").strip();
    }
}
