package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.GoNumbers;

/** What becomes of those that depend on an object that is deleted: {@code --cascade}. */
public final class Cascade {
    private static final String BACKGROUND = "background";

    private Cascade() {}

    /** The flag. */
    public static Flag flag() {
        return Flag.string("cascade", "Must be \"background\", \"orphan\", or \"foreground\"")
                .standing(BACKGROUND)
                .bare(BACKGROUND);
    }

    /** What the line says, as the server calls it; outdated ways to say it are told. */
    public static String of(Work work) {
        String cascade = work.flags().text("cascade");
        return switch (cascade) {
            case BACKGROUND -> "Background";
            case "foreground" -> "Foreground";
            case "orphan" -> "Orphan";
            default -> outdated(work, cascade);
        };
    }

    private static String outdated(Work work, String cascade) {
        try {
            GoNumbers.bool(cascade);
        } catch (FlagException none) {
            throw Work.refused(
                    "invalid cascade value ("
                            + cascade
                            + "). Must be \"background\", \"foreground\", or \"orphan\"");
        }
        String instead = GoNumbers.isTrue(cascade) ? BACKGROUND : "orphan";
        work.channels()
                .complain(
                        "warning: --cascade=%s is deprecated (boolean value) and can be replaced with --cascade=%s."
                                .formatted(cascade, instead));
        return GoNumbers.isTrue(cascade) ? "Background" : "Orphan";
    }
}
