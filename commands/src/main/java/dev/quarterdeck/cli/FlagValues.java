package dev.quarterdeck.cli;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.themes.Themes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that flags are known to take. */
final class FlagValues {
    private static final List<String> SIGNALS =
            List.of("HUP", "INT", "KILL", "QUIT", "STOP", "CONT", "TERM", "USR1", "USR2");
    private static final List<String> NETWORKS = List.of("bridge", "host", "none");

    private static final Map<String, List<String>> KNOWN =
            Map.of(
                    "log-level",
                    List.of("debug", "info", "warn", "error", "fatal"),
                    "net",
                    NETWORKS,
                    "network",
                    NETWORKS,
                    "pull",
                    List.of("always", "missing", "never"),
                    "restart",
                    List.of("no", "on-failure", "always", "unless-stopped"),
                    "signal",
                    SIGNALS,
                    "stop-signal",
                    SIGNALS,
                    "type",
                    List.of("container", "image"));

    private static final Set<String> FILES =
            Set.of(
                    "cidfile",
                    "config",
                    "device",
                    "env-file",
                    "label-file",
                    "tlscacert",
                    "tlscert",
                    "tlskey",
                    "volume");

    private static final Set<String> CONTAINERS = Set.of("link", "volumes-from");

    private FlagValues() {}

    /** Those of one flag. */
    static Completion.Answer of(Flag flag, EngineNames names) {
        if (CONTAINERS.contains(flag.name())) {
            return Completion.Answer.of(names.containers(state -> true));
        }
        return new Completion.Answer(Candidate.plain(known(flag)), FILES.contains(flag.name()));
    }

    private static List<String> known(Flag flag) {
        return switch (flag.name()) {
            case "theme" -> Themes.names();
            case "format" ->
                    flag.help().contains("'table'") ? List.of("json", "table") : List.of("json");
            default -> KNOWN.getOrDefault(flag.name(), List.of());
        };
    }
}
