package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.keys.Action;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import java.util.List;
import java.util.Optional;

/** Does what a key, a menu entry or a palette line asks for. */
final class Performer {
    private final Deck deck;
    private final Navigation navigation;
    private final ObjectActions objects;

    Performer(Deck deck) {
        this.deck = deck;
        this.navigation = new Navigation(deck);
        this.objects = new ObjectActions(deck);
    }

    Navigation navigation() {
        return navigation;
    }

    ObjectActions objects() {
        return objects;
    }

    void perform(Action action) {
        perform(action, Key.of('1'));
    }

    // The keys of texts and logs are not the deck's.
    @SuppressWarnings("MissingCasesInEnumSwitch")
    void perform(Action action, Key key) {
        Pane<?> pane = deck.pane();
        switch (action) {
            case OPEN -> deck.focus(deck.panes().size());
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
            case REPAINT -> deck.emit(new Effect.Repaint());
            case SUSPEND -> deck.emit(new Effect.Background());
            case UP, DOWN, PAGE_UP, PAGE_DOWN, TOP, BOTTOM, LEFT, RIGHT -> navigation.move(action);
            case MARK -> navigation.mark();
            case MARK_RANGE -> pane.marks().rangeTo(pane.cursor().index());
            case MARK_ALL -> pane.marks().all();
            case MARK_NONE -> pane.marks().clear();
            case SORT_LEFT -> pane.sort(-1);
            case SORT_RIGHT -> pane.sort(1);
            case SORT_REVERSE -> pane.reverse();
            case WIDE -> pane.toggleWide();
            case FAULTS -> pane.toggleFaults();
            case PEEK -> onSelected(() -> deck.open(new Peek()));
            // What only texts and logs know.
            case NEXT_MATCH,
                    PREVIOUS_MATCH,
                    WRAP,
                    ONLY_MATCHING,
                    CONTEXT,
                    LOG_TAIL,
                    LOG_HEAD,
                    LOG_SINCE,
                    AUTOSCROLL,
                    TIMES,
                    RAW,
                    SAVE -> {}
            case YAML -> yaml();
            case DESCRIBE,
                    LOGS,
                    SHELL,
                    ATTACH,
                    USAGE,
                    RENAME,
                    PROCESSES,
                    LAYERS,
                    USED_BY,
                    START_STOP,
                    RESTART,
                    PAUSE,
                    PULL,
                    RUN,
                    REMOVE,
                    KILL ->
                    objects.perform(action);
        }
    }

    private void onSelected(Runnable action) {
        if (deck.nothingSelected()) {
            objects.nothing();
        } else {
            action.run();
        }
    }

    private void yaml() {
        if (deck.inDetail()) {
            deck.detail().show(Detail.Tab.YAML);
        } else {
            objects.perform(Action.YAML);
        }
    }

    private void quitOrBack() {
        if (deck.inDetail() || deck.zoomed()) {
            navigation.back();
            return;
        }
        int tasks = deck.notices().tasks();
        if (tasks == 0) {
            deck.emit(new Effect.Quit(0));
            return;
        }
        String what = tasks == 1 ? "A task is" : tasks + " tasks are";
        deck.open(
                new Question(
                        "Quit",
                        List.of(Line.of(what + " still running and will be given up.")),
                        Optional.empty(),
                        "Quit",
                        () -> deck.emit(new Effect.Quit(0))));
    }
}
