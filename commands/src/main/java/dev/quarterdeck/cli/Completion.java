package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Reading;
import dev.quarterdeck.model.Channels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Answers what a shell asks at Tab, in cobra's way: {@code qd __complete WORDS…}, the last of them
 * unfinished, prints a candidate a line, then {@code :0} where names of files may stand, else
 * {@code :4}.
 */
final class Completion {
    static final List<String> SHELLS = List.of("bash", "fish", "zsh");
    static final String VERB = "__complete";
    private static final Line NO_FLAGS = Line.read(List.of());

    private final Invocation world;

    Completion(Invocation world) {
        this.world = world;
    }

    /**
     * What may stand next.
     *
     * @param files whether names of files may
     */
    record Answer(List<Candidate> candidates, boolean files) {
        static final Answer NOTHING = of(List.of());

        static Answer of(List<Candidate> candidates) {
            return new Answer(candidates, false);
        }
    }

    /** Prints the answer to a line of kubectl's. */
    int printKubes(List<String> words) {
        return print(words, (before, typed) -> kubes(before, typed, NO_FLAGS));
    }

    /** Prints the answer; a line that makes no sense has an empty one. */
    int print(List<String> words, boolean docker) {
        return print(
                words,
                (before, typed) -> docker ? dockers(before, typed, NO_FLAGS) : ours(before, typed));
    }

    private int print(List<String> words, BiFunction<List<String>, String, Answer> answers) {
        String typed = words.isEmpty() ? "" : words.getLast();
        List<String> before = words.subList(0, Math.max(0, words.size() - 1));
        Answer answer;
        try {
            answer = answers.apply(before, typed);
        } catch (CommandException e) {
            answer = Answer.NOTHING;
        }
        Channels channels = world.channels();
        StringBuilder text = new StringBuilder();
        for (Candidate candidate : answer.candidates()) {
            if (candidate.text().startsWith(typed)) {
                text.append(candidate.line()).append('\n');
            }
        }
        channels.text(text.append(answer.files() ? ":0\n" : ":4\n").toString());
        return 0;
    }

    private Answer ours(List<String> before, String typed) {
        boolean flagged = (before.isEmpty() ? typed : before.getFirst()).startsWith("-");
        FlagSet flags = flagged ? OptionReader.flags() : FlagSet.of().stopAtFirstArgument();
        Reading reading = Reading.of(flags, before);
        List<String> words = reading.arguments();
        if (words.isEmpty()) {
            Stream<Candidate> all = Stream.concat(OwnTool.NEW.stream(), commands());
            return first(flags, reading, typed, NO_FLAGS, all);
        }
        Line line = Line.read(before.subList(0, before.size() - words.size()));
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "docker" -> dockers(rest, typed, line);
            case "completion" -> Answer.of(rest.isEmpty() ? Candidate.plain(SHELLS) : List.of());
            case "kube", "k", "kubectl" -> kubes(rest, typed, line);
            case "nodes", "pods" -> kubes(led(words), typed, line);
            default ->
                    Quarterdeck.kubernetes(words)
                            ? kubes(words, typed, line)
                            : command(words, typed, line);
        };
    }

    /** In the demo no cluster is started for a Tab. */
    private Answer kubes(List<String> words, String typed, Line line) {
        return line.demo()
                ? Answer.NOTHING
                : new KubeCompletion(world, line.kube()).of(words, typed);
    }

    /** A kind alone stands for its list. */
    private static List<String> led(List<String> words) {
        List<String> all = new ArrayList<>(List.of("get"));
        all.addAll(words);
        return all;
    }

    private Answer dockers(List<String> before, String typed, Line line) {
        FlagSet flags = DockerFlags.in("");
        Reading reading = Reading.of(flags, before);
        List<String> words = reading.arguments();
        if (words.isEmpty()) {
            return first(flags, reading, typed, line, commands());
        }
        List<String> docker = new ArrayList<>(line.docker());
        docker.addAll(before.subList(0, before.size() - words.size()));
        return command(words, typed, line.with(docker));
    }

    /** Where no command is named yet. */
    private Answer first(
            FlagSet flags, Reading reading, String typed, Line line, Stream<Candidate> words) {
        return flag(flags, reading, typed, line)
                .orElseGet(
                        () ->
                                Answer.of(
                                        words.sorted(Comparator.comparing(Candidate::text))
                                                .toList()));
    }

    private Answer command(List<String> words, String typed, Line line) {
        if (words.getFirst().equals("help")) {
            return topic(words.subList(1, words.size()));
        }
        Optional<Catalogue.Found> found = DockerCatalogue.ALL.find(words);
        if (found.isEmpty()) {
            return words.size() == 1 ? Answer.of(within(words.getFirst())) : Answer.NOTHING;
        }
        Spec spec = found.get().entry().command().get().spec();
        FlagSet flags = DockerTool.withHelp(spec.flags());
        Reading reading = Reading.of(flags, words.subList(found.get().count(), words.size()));
        String verb = words.get(found.get().count() - 1);
        int index = reading.arguments().size();
        return flag(flags, reading, typed, line)
                .orElseGet(
                        () ->
                                Answer.of(
                                        ArgumentNames.of(
                                                verb,
                                                spec.usage(),
                                                index,
                                                new EngineNames(world, line))));
    }

    private static Answer topic(List<String> words) {
        if (words.isEmpty()) {
            return Answer.of(commands().toList());
        }
        return words.size() == 1 ? Answer.of(within(words.getFirst())) : Answer.NOTHING;
    }

    /** A flag's value, or a flag's name; nothing where a word of another kind stands. */
    private Optional<Answer> flag(FlagSet flags, Reading reading, String typed, Line line) {
        EngineNames names = new EngineNames(world, line);
        Flag waiting = reading.waiting();
        if (waiting != null) {
            return Optional.of(FlagValues.of(waiting, names));
        }
        if (reading.ended() || !typed.startsWith("-")) {
            return Optional.empty();
        }
        int equals = typed.indexOf('=');
        if (!typed.startsWith("--") || equals < 0) {
            return Optional.of(Answer.of(names(flags, typed)));
        }
        Flag flag = flags.named(typed.substring(2, equals));
        Answer values = flag == null ? Answer.NOTHING : FlagValues.of(flag, names);
        String head = typed.substring(0, equals + 1);
        return Optional.of(
                new Answer(
                        values.candidates().stream().map(each -> each.after(head)).toList(),
                        values.files()));
    }

    /** Every flag once, by its name; by its letter where that has been typed. */
    static List<Candidate> names(FlagSet flags, String typed) {
        return flags.flags().stream()
                .filter(flag -> !flag.hidden() || flag.name().equals("help"))
                .sorted(Comparator.comparing(Flag::name))
                .map(
                        flag ->
                                new Candidate(
                                        typed.equals("-" + flag.letter())
                                                ? typed
                                                : "--" + flag.name(),
                                        flag.help()))
                .toList();
    }

    private static Stream<Candidate> commands() {
        Stream<Candidate> groups =
                Stream.of(
                        new Candidate("container", "Manage containers"),
                        new Candidate("image", "Manage images"));
        return Stream.of(groups, within("").stream(), KubeCatalogue.bareWords().stream())
                .flatMap(words -> words);
    }

    private static List<Candidate> within(String group) {
        return DockerCatalogue.ALL.within(group).stream()
                .map(found -> new Candidate(found.words(), found.entry().summary()))
                .toList();
    }
}
