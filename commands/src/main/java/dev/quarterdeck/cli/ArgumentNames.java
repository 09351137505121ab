package dev.quarterdeck.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a command's arguments name, as the usage line of its help says: CONTAINER, IMAGE. */
final class ArgumentNames {
    private static final Set<String> FOR_RUNNING =
            Set.of("attach", "exec", "kill", "pause", "port", "stop", "top");

    private ArgumentNames() {}

    /**
     * The names that fit.
     *
     * @param verb the command's last word
     * @param usage what follows its words in the usage line
     * @param index which of the arguments, from 0
     */
    static List<Candidate> of(String verb, String usage, int index, EngineNames names) {
        String place = place(usage, index);
        boolean both = place.startsWith("NAME|ID");
        Stream<Candidate> containers =
                both || place.startsWith("CONTAINER")
                        ? names.containers(state(verb)).stream()
                        : Stream.of();
        boolean image = place.contains("IMAGE") || place.contains("REPOSITORY");
        Stream<Candidate> images =
                both || image || place.startsWith("NAME[:TAG")
                        ? names.images().stream()
                        : Stream.of();
        return Stream.concat(containers, images).toList();
    }

    /** The placeholder of an argument; the last one stands for all that follow if it says so. */
    private static String place(String usage, int index) {
        List<String> places =
                Stream.of(usage.split(" ", -1))
                        .filter(place -> !place.equals("[OPTIONS]"))
                        .map(place -> place.startsWith("[") ? place.substring(1) : place)
                        .toList();
        if (index < places.size()) {
            return places.get(index);
        }
        boolean more = !places.isEmpty() && places.getLast().endsWith("...]");
        return more ? places.getLast() : "";
    }

    private static Predicate<String> state(String verb) {
        if (FOR_RUNNING.contains(verb)) {
            return "running"::equals;
        }
        return switch (verb) {
            case "start" -> state -> !state.equals("running");
            case "unpause" -> "paused"::equals;
            default -> state -> true;
        };
    }
}
