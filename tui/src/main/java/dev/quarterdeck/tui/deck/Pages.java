package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.loop.Page;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.SyntaxText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** The pages that open over the deck. */
final class Pages {
    private static final Duration PROCESSES_AGAIN = Duration.ofSeconds(2);

    private Pages() {}

    /** Everything the engine knows about a thing. */
    static Page describe(Deck deck, String id, String name, Callable<@Nullable Object> inspect) {
        return new TextPage(
                deck,
                new TextPage.Subject("describe", name, id),
                TextSource.of(inspect),
                List.of(
                        new TextPage.Rendering("YAML", 0, tree -> SyntaxText.yaml(tree.root())),
                        new TextPage.Rendering("JSON", 0, tree -> SyntaxText.json(tree.root()))));
    }

    /** The processes of a container, asked for again and again while they are looked at. */
    static Page processes(Deck deck, String id, String name) {
        return new TextPage(
                deck,
                new TextPage.Subject("processes", name, id),
                TextSource.every(PROCESSES_AGAIN, () -> deck.world().facts().processes(id)),
                List.of(new TextPage.Rendering("", 1, ProcessText::lines)));
    }

    /** The layers of an image. */
    static Page layers(Deck deck, String id, String name) {
        return new TextPage(
                deck,
                new TextPage.Subject("layers", name, id),
                TextSource.of(() -> deck.world().facts().layers(id)),
                List.of(
                        new TextPage.Rendering(
                                "",
                                1,
                                tree ->
                                        LayerText.lines(
                                                tree, id, deck.containers().rows().all()))));
    }

    /** What a command line has printed. */
    static Page output(Deck deck, String line, String printed) {
        return new TextPage(
                deck,
                new TextPage.Subject("$", line, ""),
                TextSource.of(() -> printed),
                List.of(
                        new TextPage.Rendering(
                                "", 0, tree -> tree.text().lines().map(Line::of).toList())));
    }

    /** The keys that mean something here. */
    static Page help(Deck deck) {
        return new TextPage(
                deck,
                new TextPage.Subject("keys", "", ""),
                TextSource.of(() -> ""),
                List.of(new TextPage.Rendering("", 0, tree -> HelpText.lines(deck))));
    }
}
