package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.GoNumbers;

/** Who makes a change: everybody as asked, the server only to see, or nobody at all. */
public enum DryRun {
    NONE(""),
    CLIENT(" (dry run)"),
    SERVER(" (server dry run)");

    private final String note;

    DryRun(String note) {
        this.note = note;
    }

    /** The flag. */
    public static Flag flag() {
        return Flag.string("dry-run", "Must be \"none\", \"server\", or \"client\"")
                .standing("none")
                .bare("unchanged");
    }

    /** What follows the word for the change in what is told: {@code (dry run)}. */
    public String note() {
        return note;
    }

    /** What the line says; outdated ways to say it are told, as kubectl logs them. */
    public static DryRun of(Work work) {
        String said = work.flags().text("dry-run");
        return switch (said) {
            case "unchanged" -> {
                log(work, 719, "--dry-run is deprecated and can be replaced with");
                yield CLIENT;
            }
            case "client" -> CLIENT;
            case "server" -> SERVER;
            case "none" -> NONE;
            default -> truth(work, said);
        };
    }

    private static DryRun truth(Work work, String said) {
        try {
            GoNumbers.bool(said);
        } catch (FlagException none) {
            throw Work.refused(
                    "Invalid dry-run value ("
                            + said
                            + "). Must be \"none\", \"server\", or \"client\".");
        }
        boolean dry = GoNumbers.isTrue(said);
        String what =
                "--dry-run=" + said + " is deprecated (boolean value) and can be replaced with";
        log(work, dry ? 733 : 736, what, dry ? "client" : "none");
        return dry ? CLIENT : NONE;
    }

    private static void log(Work work, int line, String what) {
        log(work, line, what, "client");
    }

    private static void log(Work work, int line, String what, String instead) {
        work.log("helpers.go:" + line, what + " --dry-run=" + instead + ".");
    }
}
