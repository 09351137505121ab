package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;

import java.util.Locale;
import java.util.Set;

/** Content trust, which asks a notary for signatures: we have none to ask, and say so. */
final class Trust {
    private static final Set<String> YES = Set.of("1", "t", "true");

    private Trust() {}

    /** Refuses a line that demands verification, rather than pull without it. */
    static void refuse(Call call) {
        String wanted =
                call.world()
                        .env()
                        .getOrDefault("DOCKER_CONTENT_TRUST", "")
                        .toLowerCase(Locale.ROOT);
        boolean demanded =
                call.flags().given("disable-content-trust")
                        ? !call.flags().on("disable-content-trust")
                        : YES.contains(wanted);
        if (demanded) {
            throw new CommandException(
                    1, "content trust is not supported: use --disable-content-trust");
        }
    }
}
