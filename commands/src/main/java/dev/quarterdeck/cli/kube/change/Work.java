package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A line under way: what was typed, the server it means, and where it tells what it does.
 *
 * @param objects sends what the line asks of single objects
 */
public record Work(
        Call call,
        Channels channels,
        ClusterApi api,
        Warnings warnings,
        Offered offered,
        ObjectApi objects) {
    /**
     * Who changes objects where a line does not say it: a drop-in goes on with what kubectl owns.
     */
    public static final String MANAGER = "kubectl";

    private static final DateTimeFormatter LOGGED =
            DateTimeFormatter.ofPattern("MMdd HH:mm:ss.SSSSSS");

    /** What a command does with a line. */
    @FunctionalInterface
    public interface Task {
        /** Runs to its end and gives the exit status. */
        int run(Work work) throws Exception;
    }

    /** Runs a line against its server; warnings can be made errors by a flag. */
    public static Outcome run(Call call, Task task) {
        return new Outcome.Stream(channels -> within(call, channels, task));
    }

    /** The same for a line that wants the terminal for itself. */
    public static Outcome session(Call call, Task task) {
        return new Outcome.Session(channels -> within(call, channels, task));
    }

    /** The same for a line whose outputs are open already; gives the exit status. */
    public static int within(Call call, Channels channels, Task task) throws Exception {
        try (ClusterApi api = ClusterApi.of(call)) {
            Warnings warnings = Warnings.of(call, channels);
            Offered offered = new Offered(api, warnings);
            ObjectApi objects = new ObjectApi(api, warnings);
            int status = task.run(new Work(call, channels, api, warnings, offered, objects));
            return status == 0 ? warnings.status(call.flags().on("warnings-as-errors")) : status;
        }
    }

    public Parsed flags() {
        return call.flags();
    }

    public Clock clock() {
        return call.world().clock();
    }

    /** Lets time pass, in the way of the world's clock where that has one. */
    public void pause(Duration time) throws InterruptedException {
        if (clock() instanceof Pauses pauses) {
            pauses.pause(time);
        } else {
            Thread.sleep(time);
        }
    }

    /** Tells a warning in the form in which kubectl logs it. */
    public void log(String place, String text) {
        String time = LOGGED.format(ZonedDateTime.now(clock()));
        long process = ProcessHandle.current().pid();
        channels.complain("W%s %7d %s] %s".formatted(time, process, place, text));
    }

    /** Whether the line itself says a namespace, which files then may not contradict. */
    public boolean namespaceGiven() {
        return !flags().text("namespace").isEmpty();
    }

    /** Ends the line with kubectl's sentence where something is wrong. */
    public static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw refused(sentence);
        }
    }

    /** The end of a line with kubectl's sentence, which begins with {@code error: }. */
    public static CommandException refused(String sentence) {
        boolean begun = sentence.startsWith("error: ");
        return new CommandException(1, begun ? sentence : "error: " + sentence);
    }

    /** The same, with the hint to the help that follows the sentence. */
    public CommandException misused(String sentence) {
        return refused(sentence + "\nSee '" + call.name() + " -h' for help and examples");
    }
}
