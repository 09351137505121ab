package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Script;

/**
 * How the containers of an image behave.
 *
 * @param runs milliseconds until they end by themselves; below zero when they do not
 * @param exit with which status they end
 * @param ready milliseconds until they are ready; below zero when they never are
 * @param pullable whether the image is to be had
 * @param pull milliseconds it takes to get it
 * @param cpu thousandths of a processor it uses
 * @param memory MiB it uses
 */
record Habit(
        long runs,
        int exit,
        long ready,
        boolean pullable,
        long pull,
        int cpu,
        int memory,
        Script log) {

    static final Habit STEADY = new Habit(-1, 0, 1_500, true, 1_400, 2, 14, Script.SILENT);

    /** How a container of a pod's specification behaves. */
    static Habit of(Tree container) {
        return Habits.of(container.text("image"));
    }

    Habit uses(int millis, int mebibytes) {
        return new Habit(runs, exit, ready, pullable, pull, millis, mebibytes, log);
    }

    Habit writes(Script script) {
        return new Habit(runs, exit, ready, pullable, pull, cpu, memory, script);
    }

    Habit ends(long afterMillis, int status) {
        return new Habit(afterMillis, status, ready, pullable, pull, cpu, memory, log);
    }

    Habit readyAfter(long millis) {
        return new Habit(runs, exit, millis, pullable, pull, cpu, memory, log);
    }

    Habit notToBeHad() {
        return new Habit(runs, exit, ready, false, pull, cpu, memory, log);
    }

    /** Stays as it is once it runs. */
    boolean lasting() {
        return runs < 0 && ready >= 0 && pullable;
    }

    /** Why the kubelet says it ended. */
    String reason() {
        return exit == 0 ? "Completed" : exit == 137 ? "OOMKilled" : "Error";
    }
}
