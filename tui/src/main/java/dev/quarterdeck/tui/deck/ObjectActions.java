package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Acts on the selected thing, or on all that are marked; every act is a command line. */
final class ObjectActions {
    private final Deck deck;
    private long runs;

    /** What a command is for: the argument it gets, and the name that is shown. */
    private record Thing(String argument, String name) {}

    ObjectActions(Deck deck) {
        this.deck = deck;
    }

    void perform(Action action) {
        if (action == Action.RUN) {
            deck.open(new RunForm(imageName()));
        } else if (deck.nothingSelected()) {
            nothing();
        } else if (deck.pane().view().place() == Where.IMAGES) {
            deck.images().selected().ifPresent(image -> image(action, image));
        } else {
            deck.containers().selected().ifPresent(container -> container(action, container));
        }
    }

    /** Says that there is nothing an action could be for. */
    void nothing() {
        String noun = deck.pane().view().noun();
        deck.notices().say(Line.of(Role.MUTED, "no " + noun + " is selected"), deck.now());
    }

    /** The command line a binding stands for, in the state the selected thing is in. */
    String line(Binding binding, String names) {
        Optional<Visit> visit = deck.cluster().visit(deck.pane());
        if (visit.isPresent()) {
            return deck.performer().cluster().line(binding, visit.get());
        }
        String usual = binding.commandFor(names);
        if (deck.pane() != deck.containers()) {
            return usual;
        }
        State state = deck.containers().selected().map(Container::state).orElse(State.CREATED);
        boolean alive = anyAlive(deck.containers().targets());
        return switch (binding.action()) {
            case START_STOP -> alive ? usual : "docker start " + names;
            case PAUSE -> state == State.PAUSED ? "docker unpause " + names : usual;
            case REMOVE -> alive ? "docker rm -f " + names : usual;
            default -> usual;
        };
    }

    private String imageName() {
        return deck.pane() == deck.images()
                ? deck.images().selected().map(Image::name).orElse("")
                : deck.containers().selected().map(one -> one.row().image()).orElse("");
    }

    private void container(Action action, Container container) {
        String id = container.id();
        String name = container.row().name();
        switch (action) {
            case DESCRIBE, YAML ->
                    deck.open(
                            Pages.describe(
                                    deck, id, name, () -> deck.world().facts().container(id)));
            case LOGS -> deck.open(deck.world().logs().open(id, name, deck.size()));
            case SHELL -> shell(container);
            case ATTACH -> attach(container);
            case USAGE -> deck.open(new UsagePage(deck, id, name));
            case RENAME -> deck.open(new RenameForm(id, name));
            case PROCESSES -> deck.open(Pages.processes(deck, id, name));
            case LAYERS ->
                    deck.open(
                            Pages.layers(deck, container.row().imageId(), container.row().image()));
            case USED_BY -> usedBy(container.row().imageId(), container.row().image());
            case START_STOP, RESTART, PAUSE, REMOVE, KILL -> act(action, container);
            default -> {}
        }
    }

    private void image(Action action, Image image) {
        String id = image.row().id();
        switch (action) {
            case DESCRIBE, YAML ->
                    deck.open(
                            Pages.describe(
                                    deck, id, image.name(), () -> deck.world().facts().image(id)));
            case LAYERS -> deck.open(Pages.layers(deck, id, image.name()));
            case USED_BY -> usedBy(id, image.name());
            case PULL -> run(List.of("docker", "pull", image.name()));
            case REMOVE -> ask(List.of("rmi"), "Remove", imageTargets());
            default -> {}
        }
    }

    /** Commands of images take names, so that a name goes and not the whole image. */
    private List<Thing> imageTargets() {
        return deck.images().targets().stream()
                .map(deck.images()::nameOf)
                .map(name -> new Thing(name, name))
                .toList();
    }

    /** Commands of containers take ids: a name can have passed to another meanwhile. */
    private List<Thing> containerTargets(Predicate<State> fit) {
        Pane<Container> pane = deck.containers();
        List<Container> all =
                pane.targets().stream().map(pane.rows()::get).filter(Objects::nonNull).toList();
        List<Container> fitting = all.stream().filter(one -> fit.test(one.state())).toList();
        // Where it fits none of them, the engine says why.
        return (fitting.isEmpty() ? all : fitting)
                .stream().map(one -> new Thing(one.id(), one.row().name())).toList();
    }

    /** Shows the containers of an image, whatever name of it they were started by. */
    private void usedBy(String imageId, String name) {
        List<String> names =
                deck.containers().rows().all().stream()
                        .filter(container -> container.row().imageId().equals(imageId))
                        .map(container -> container.row().image())
                        .distinct()
                        .sorted()
                        .toList();
        if (names.isEmpty()) {
            deck.notices().say(Line.of("no container uses " + name), deck.now());
            return;
        }
        String any = String.join("|", names);
        deck.focus(0);
        deck.containers().filter("image:^" + (names.size() == 1 ? any : "(" + any + ")") + "$");
    }

    private void act(Action action, Container container) {
        boolean alive = anyAlive(deck.containers().targets());
        switch (action) {
            case START_STOP -> {
                if (alive) {
                    ask(List.of("stop"), "Stop", containerTargets(State::alive));
                } else {
                    runOn(List.of("start"), containerTargets(state -> true));
                }
            }
            case RESTART -> ask(List.of("restart"), "Restart", containerTargets(state -> true));
            case PAUSE -> pause(container);
            case REMOVE ->
                    ask(
                            alive ? List.of("rm", "-f") : List.of("rm"),
                            "Remove",
                            containerTargets(state -> true));
            case KILL -> ask(List.of("kill"), "Kill", containerTargets(State::alive));
            default -> {}
        }
    }

    private void pause(Container container) {
        boolean on = container.state() == State.PAUSED;
        runOn(
                List.of(on ? "unpause" : "pause"),
                containerTargets(on ? state -> state == State.PAUSED : State::figures));
    }

    private boolean anyAlive(List<String> ids) {
        return ids.stream()
                .map(deck.containers().rows()::get)
                .anyMatch(container -> container != null && container.state().alive());
    }

    private void ask(List<String> command, String word, List<Thing> things) {
        if (things.isEmpty()) {
            return;
        }
        String noun = deck.pane().view().noun();
        List<String> names = things.stream().map(Thing::name).toList();
        String what =
                names.size() == 1 ? noun + " " + names.getFirst() : names.size() + " " + noun + "s";
        List<Line> body = new ArrayList<>();
        if (names.size() > 1) {
            Wrapped.lines(String.join(", ", names), Question.WIDTH)
                    .forEach(line -> body.add(Line.of(line)));
        }
        deck.open(
                new Question(
                        word + " " + what + "?",
                        body,
                        Optional.of(line(command, names)),
                        word,
                        () -> runOn(command, things)));
    }

    private void runOn(List<String> command, List<Thing> things) {
        List<String> words = new ArrayList<>(List.of("docker"));
        words.addAll(command);
        things.forEach(thing -> words.add(thing.argument()));
        run(words, line(command, things.stream().map(Thing::name).toList()));
        deck.pane().marks().clear();
    }

    private static String line(List<String> command, List<String> names) {
        List<String> words = new ArrayList<>(List.of("docker"));
        words.addAll(command);
        words.addAll(names);
        return Words.quoted(words);
    }

    /** Runs a command line that is shown as it is. */
    void run(List<String> words) {
        run(words, Words.quoted(words));
    }

    /** Runs a command line that is shown in other words. */
    void run(List<String> all, String line) {
        start(new Arrivals.Run(++runs), all, line);
    }

    /** Runs a line that was typed: what it prints is shown, and a dialogue gets the terminal. */
    void runTyped(List<String> words) {
        String line = Words.quoted(words);
        if (Forwards.isFor(words)) {
            deck.performer().forwards().start(words);
        } else if (Dialogues.needTerminal(words)) {
            deck.emit(
                    new Effect.Suspended(
                            new Arrivals.Session(line),
                            () -> deck.world().commands().session(words)));
        } else {
            start(new Arrivals.Typed(++runs, new StringBuilder()), words, line);
        }
    }

    private void start(Object id, List<String> all, String line) {
        deck.notices().start(id, line, deck.now());
        deck.emit(new Effect.Follow(id, deck.world().commands().run(all)));
    }

    /** Joins a container's own terminal; whether it has one must be known first. */
    private void attach(Container container) {
        if (goesOn(container)) {
            String id = container.id();
            deck.emit(
                    new Effect.Task(
                            new Arrivals.Attaching(id, container.row().name()),
                            () -> new Tree(deck.world().facts().container(id))));
        }
    }

    /** Goes on with attaching once it is known what the container has. */
    void attach(String id, String name, Tree inspect) {
        if (!inspect.at("Config", "Tty").yes()) {
            deck.notices().complain(name + " has no terminal to join: l follows what it writes");
            return;
        }
        deck.emit(
                new Effect.Suspended(
                        new Arrivals.Session("docker attach " + name),
                        () -> deck.world().commands().session(List.of("docker", "attach", id))));
    }

    private boolean goesOn(Container container) {
        if (!container.state().figures()) {
            String state = container.state().word().toLowerCase(Locale.ROOT);
            String name = container.row().name();
            deck.notices().complain(name + " is " + state + ": there is nothing to go into");
        }
        return container.state().figures();
    }

    /** A shell that fills the terminal: the best there is in the container. */
    private void shell(Container container) {
        String name = container.row().name();
        if (!goesOn(container)) {
            return;
        }
        Shell shell = new Shell(deck.world().commands(), container.id());
        deck.emit(
                new Effect.Suspended(
                        new Arrivals.Session("docker exec -it " + name + " sh"), shell::open));
    }
}
