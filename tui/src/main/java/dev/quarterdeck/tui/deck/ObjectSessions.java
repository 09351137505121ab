package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.loop.Effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Goes into a container of a pod: with a shell, or to its own terminal. */
final class ObjectSessions {
    /** The id of the work that reads a pod to go into it; without a container one is chosen. */
    record Looking(Action action, ObjectRef pod, String container) {}

    /** A container that one can go into. */
    private record Running(String name, boolean terminal, String image) {}

    private final Deck deck;

    ObjectSessions(Deck deck) {
        this.deck = deck;
    }

    /** Begins by reading which containers the pod has now. */
    void start(Action action, ObjectRef pod, String container) {
        deck.emit(
                new Effect.Task(
                        new Looking(action, pod, container),
                        () -> new Tree(deck.world().cluster().object(pod))));
    }

    /** Goes on once the pod has been read; where there are several containers, one is chosen. */
    void read(Looking looking, Tree pod) {
        List<Running> all = running(pod);
        List<Running> wanted =
                looking.container().isEmpty()
                        ? all
                        : all.stream()
                                .filter(one -> one.name().equals(looking.container()))
                                .toList();
        if (wanted.isEmpty()) {
            String name =
                    looking.container().isEmpty() ? looking.pod().name() : looking.container();
            deck.notices().complain(name + " does not run: there is nothing to go into");
        } else if (wanted.size() == 1) {
            go(looking, wanted.getFirst());
        } else {
            deck.open(
                    new Choices("Container of " + looking.pod().name(), choices(looking, wanted)));
        }
    }

    private List<Choices.Choice> choices(Looking looking, List<Running> containers) {
        List<Choices.Choice> choices = new ArrayList<>();
        for (Running one : containers) {
            choices.add(
                    new Choices.Choice(
                            Integer.toString(choices.size() + 1),
                            one.name(),
                            one.image(),
                            () -> go(looking, one)));
        }
        return choices;
    }

    /** Containers that run: the one meant where none is named first. */
    private static List<Running> running(Tree pod) {
        String main =
                pod.at("metadata", "annotations", "kubectl.kubernetes.io/default-container").text();
        List<Running> all = new ArrayList<>();
        for (String sort : List.of("container", "initContainer", "ephemeralContainer")) {
            List<Tree> statuses = pod.at("status", sort + "Statuses").items();
            for (Tree container : pod.at("spec", sort + "s").items()) {
                String name = container.at("name").text();
                if (runs(statuses, name)) {
                    boolean terminal = container.at("tty").yes() && container.at("stdin").yes();
                    all.add(new Running(name, terminal, container.at("image").text()));
                }
            }
        }
        all.sort(Comparator.comparing(one -> !one.name().equals(main)));
        return all;
    }

    private static boolean runs(List<Tree> statuses, String name) {
        return statuses.stream()
                .filter(status -> status.at("name").text().equals(name))
                .anyMatch(status -> status.at("state", "running").known());
    }

    private void go(Looking looking, Running container) {
        boolean joins = looking.action() == Action.ATTACH;
        if (joins && !container.terminal()) {
            deck.notices()
                    .complain(
                            container.name()
                                    + " has no terminal to join: l follows what it writes");
            return;
        }
        List<String> words = new ArrayList<>(List.of("kubectl"));
        words.addAll(joins ? List.of("attach", "-it") : List.of("shell"));
        words.addAll(List.of(looking.pod().name(), "-c", container.name()));
        words.addAll(ObjectWords.where(looking.pod()));
        String told =
                joins ? Words.quoted(words) : line(looking.pod(), looking.pod().name(), container);
        deck.emit(
                new Effect.Suspended(
                        new Arrivals.Session(told), () -> deck.world().commands().session(words)));
    }

    private static String line(ObjectRef pod, String name, Running container) {
        List<String> words = new ArrayList<>(List.of("kubectl", "exec", "-it", name));
        words.addAll(List.of("-c", container.name()));
        words.addAll(ObjectWords.where(pod));
        words.addAll(List.of("--", "sh"));
        return Words.quoted(words);
    }
}
