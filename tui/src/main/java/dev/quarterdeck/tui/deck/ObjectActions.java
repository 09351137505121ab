package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Acts on the selected thing, or on all that are marked; every act is a command line. */
final class ObjectActions {
    private final Deck deck;
    private long runs;

    ObjectActions(Deck deck) {
        this.deck = deck;
    }

    void perform(Action action) {
        if (action == Action.RUN) {
            deck.open(new RunForm(imageName()));
        } else if (deck.pane().view().place() == Where.IMAGES) {
            deck.images().selected().ifPresent(image -> image(action, image));
        } else {
            deck.containers().selected().ifPresent(container -> container(action, container));
        }
    }

    /** The command line a binding stands for, in the state the selected thing is in. */
    String line(Binding binding, String names) {
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
                : "";
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
            case PULL -> run(List.of("docker", "pull", image.name()), List.of());
            case REMOVE -> ask(List.of("rmi"), "Remove", imageTargets());
            default -> {}
        }
    }

    /** Commands of images take names, so that a name goes and not the whole image. */
    private List<String> imageTargets() {
        return deck.images().targets().stream().map(deck.images()::nameOf).toList();
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
        List<String> targets = deck.containers().targets();
        boolean alive = anyAlive(targets);
        switch (action) {
            case START_STOP -> {
                if (alive) {
                    ask(List.of("stop"), "Stop", targets);
                } else {
                    runOn(List.of("start"), targets);
                }
            }
            case RESTART -> ask(List.of("restart"), "Restart", targets);
            case PAUSE ->
                    runOn(
                            List.of(container.state() == State.PAUSED ? "unpause" : "pause"),
                            targets);
            case REMOVE -> ask(alive ? List.of("rm", "-f") : List.of("rm"), "Remove", targets);
            case KILL -> ask(List.of("kill"), "Kill", targets);
            default -> {}
        }
    }

    private boolean anyAlive(List<String> ids) {
        return ids.stream()
                .map(deck.containers().rows()::get)
                .anyMatch(container -> container != null && container.state().alive());
    }

    private void ask(List<String> command, String word, List<String> targets) {
        if (targets.isEmpty()) {
            return;
        }
        Pane<?> pane = deck.pane();
        String noun = pane.view().noun();
        String what =
                targets.size() == 1
                        ? noun + " " + pane.nameOf(targets.getFirst())
                        : targets.size() + " " + noun + "s";
        List<Line> body = new ArrayList<>();
        if (targets.size() > 1) {
            String names = String.join(", ", targets.stream().map(pane::nameOf).toList());
            Wrapped.lines(names, Question.WIDTH).forEach(line -> body.add(Line.of(line)));
        }
        deck.open(
                new Question(
                        word + " " + what + "?",
                        body,
                        Optional.of(shown(command, targets)),
                        word,
                        () -> runOn(command, targets)));
    }

    private void runOn(List<String> command, List<String> targets) {
        List<String> words = new ArrayList<>(List.of("docker"));
        words.addAll(command);
        run(words, targets);
        deck.pane().marks().clear();
    }

    /** Runs a command line; targets go by their ids and are shown by their names. */
    void run(List<String> words, List<String> targets) {
        List<String> all = new ArrayList<>(words);
        all.addAll(targets);
        run(all, shown(words.subList(1, words.size()), targets));
    }

    /** Runs a command line that is shown in other words. */
    void run(List<String> all, String line) {
        Arrivals.Run id = new Arrivals.Run(++runs);
        deck.notices().start(id, line, deck.now());
        deck.emit(new Effect.Follow(id, deck.world().commands().run(all)));
    }

    private String shown(List<String> command, List<String> targets) {
        List<String> words = new ArrayList<>(List.of("docker"));
        words.addAll(command);
        targets.forEach(target -> words.add(deck.pane().nameOf(target)));
        return Words.quoted(words);
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
