package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Does what a key, a menu entry or a palette line asks for. */
final class Performer {
    private static final Set<Where> THINGS =
            EnumSet.of(Where.CONTAINERS, Where.IMAGES, Where.OBJECTS);

    private final Deck deck;
    private final Navigation navigation;
    private final ObjectActions objects;
    private final ClusterActions cluster;
    private final ClusterRuns runs;
    private final ObjectEdit edit;
    private final ObjectSessions sessions;
    private final Forwards forwards;
    private final ApplyFile applies;

    Performer(Deck deck) {
        this.cluster = new ClusterActions(deck);
        this.deck = deck;
        this.navigation = new Navigation(deck);
        this.objects = new ObjectActions(deck);
        this.runs = new ClusterRuns(deck);
        this.edit = new ObjectEdit(deck);
        this.sessions = new ObjectSessions(deck);
        this.forwards = new Forwards(deck);
        this.applies = new ApplyFile(deck);
    }

    ObjectEdit edit() {
        return edit;
    }

    ApplyFile applies() {
        return applies;
    }

    Forwards forwards() {
        return forwards;
    }

    ObjectSessions sessions() {
        return sessions;
    }

    ClusterRuns runs() {
        return runs;
    }

    Navigation navigation() {
        return navigation;
    }

    ClusterActions cluster() {
        return cluster;
    }

    ObjectActions objects() {
        return objects;
    }

    void perform(Action action) {
        perform(action, Key.of('1'));
    }

    void perform(Action action, Key key) {
        switch (action) {
            case OPEN -> open();
            case BACK -> navigation.back();
            case QUIT_OR_BACK -> quitOrBack();
            case QUIT -> deck.emit(new Effect.Quit(0));
            case NEXT_PANE -> deck.focus(deck.focus() + 1);
            case PREVIOUS_PANE -> deck.focus(deck.focus() - 1);
            case PANE -> navigation.pane(key.codePoint() - '1');
            case PALETTE -> deck.open(new Palette(deck));
            case FILTER -> deck.open(new FilterPrompt(deck));
            case HELP -> deck.open(Pages.help(deck));
            case MENU -> onSelected(() -> deck.open(Menus.actions(deck)));
            case COPY -> onSelected(() -> deck.open(Menus.copy(deck)));
            case ZOOM -> deck.zoom(!deck.zoomed());
            case REFRESH -> deck.refresh();
            case READ_ONLY -> deck.readOnly().turn();
            case REPAINT -> deck.emit(new Effect.Repaint());
            case SUSPEND -> deck.emit(new Effect.Background());
            case UP, DOWN, PAGE_UP, PAGE_DOWN, TOP, BOTTOM, LEFT, RIGHT -> navigation.move(action);
            default -> rows(action, key);
        }
    }

    private void rows(Action action, Key key) {
        Pane<?> pane = deck.pane();
        switch (action) {
            case MARK -> navigation.mark();
            case MARK_RANGE -> pane.marks().rangeTo(pane.cursor().index());
            case MARK_ALL -> pane.marks().all();
            case MARK_NONE -> pane.marks().clear();
            case SORT_LEFT -> pane.sort(-1);
            case SORT_RIGHT -> pane.sort(1);
            case SORT_REVERSE -> pane.reverse();
            case WIDE -> wide(pane);
            case FAULTS -> pane.toggleFaults();
            case PEEK -> onSelected(() -> deck.open(new Peek()));
            case ALL_NAMESPACES -> {
                if (deck.cluster().present()) {
                    deck.cluster().choose("");
                }
            }
            case FAVOURITE -> cluster.favourite(key.codePoint() - '0');
            case HISTORY_BACK -> walked(deck.cluster().back(), "nothing was listed before");
            case HISTORY_ON -> walked(deck.cluster().on(), "nothing was listed after this");
            default -> thing(action);
        }
    }

    private void thing(Action action) {
        if (deck.readOnly().refuses(action)) {
            deck.readOnly().explain(name(action));
        } else if (action == Action.YAML && deck.inDetail()) {
            deck.detail().show(Detail.Tab.YAML);
        } else {
            deck.cluster()
                    .visit(deck.pane())
                    .ifPresentOrElse(
                            visit -> cluster.perform(action, visit), () -> objects.perform(action));
        }
    }

    private String name(Action action) {
        return deck.world()
                .keymap()
                .of(action, EnumSet.of(deck.pane().view().place()))
                .map(found -> found.label().isEmpty() ? found.words() : found.label())
                .orElse("it");
    }

    /** A key that means something for other things is not met with silence. */
    void refuse(Key key) {
        Optional<Binding> here = deck.world().keymap().find(key, deck.places());
        if (here.isPresent() && deck.readOnly().refuses(here.get().action())) {
            deck.readOnly().explain(here.get().keyName() + "  " + name(here.get().action()));
            return;
        }
        String things = deck.pane().view().title().toLowerCase(Locale.ROOT);
        deck.world()
                .keymap()
                .find(key, THINGS)
                .ifPresent(
                        binding ->
                                deck.notices()
                                        .say(
                                                Line.of(Role.KEY, binding.keyName())
                                                        .plus(
                                                                Role.MUTED,
                                                                "  "
                                                                        + binding.label()
                                                                        + " is not for "
                                                                        + things),
                                                deck.now()));
    }

    private void walked(boolean far, String otherwise) {
        if (!far) {
            deck.notices().say(Line.of(Role.MUTED, otherwise), deck.now());
        }
    }

    /** Into what an object of the cluster consists of; into the details of all others. */
    private void open() {
        if (deck.inDetail()) {
            return;
        }
        deck.cluster()
                .visit(deck.pane())
                .ifPresentOrElse(cluster::open, () -> deck.focus(deck.panes().size()));
    }

    /** More columns; where they find no room, how to get it. */
    private void wide(Pane<?> pane) {
        pane.toggleWide();
        if (pane.wide() && deck.layout().detail() != null && pane.crowded()) {
            deck.notices()
                    .say(
                            Line.of(Role.TEXT, "wide columns: ")
                                    .plus(Role.KEY, "z")
                                    .plus(Role.TEXT, " gives them the whole screen, ")
                                    .plus(Role.KEY, "Right")
                                    .plus(Role.TEXT, " scrolls to them"),
                            deck.now());
        }
    }

    private void onSelected(Runnable action) {
        if (deck.nothingSelected()) {
            objects.nothing();
        } else {
            action.run();
        }
    }

    private void quitOrBack() {
        if (deck.inDetail() || deck.zoomed() || deck.cluster().canGoBack()) {
            navigation.back();
            return;
        }
        int tasks = deck.notices().tasks();
        int open = forwards.open();
        if (tasks + open == 0) {
            deck.emit(new Effect.Quit(0));
            return;
        }
        List<Line> body = new ArrayList<>();
        if (tasks > 0) {
            String what = tasks == 1 ? "A task is" : tasks + " tasks are";
            body.add(Line.of(what + " still running and will be given up."));
        }
        if (open > 0) {
            String what = open == 1 ? "A port-forward ends" : open + " port-forwards end";
            body.add(Line.of(what + " with the program."));
        }
        deck.open(
                new Question(
                        "Quit",
                        body,
                        Optional.empty(),
                        "Quit",
                        () -> deck.emit(new Effect.Quit(0))));
    }
}
