package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.Described;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.keys.Action;

import java.util.List;

/** The texts about an object: described, and as YAML; both live. */
final class ObjectPages {
    private final Deck deck;
    private final ClusterSource source;

    ObjectPages(Deck deck) {
        this.deck = deck;
        this.source = deck.world().cluster();
    }

    /** The object described: at once without its events, then with them. */
    TextPage describe(ObjectRef ref, String uid) {
        TextSource text =
                TextSource.of(() -> null)
                        .loading(
                                (first, sink) -> {
                                    Described described = source.describe(ref);
                                    if (first) {
                                        sink.accept(new Tree(described));
                                    }
                                    sink.accept(new Tree(described.withEvents()));
                                })
                        .following(
                                List.of(source.objects(ref.itself()), source.objects(ref.events())))
                        .aging(
                                described ->
                                        described instanceof Described one ? one.later() : null);
        TextPage page =
                new TextPage(
                        deck,
                        new TextPage.Subject("describe", ref.name(), uid),
                        text,
                        List.of(
                                new TextPage.Rendering(
                                        "", 0, tree -> DescribeText.lines(tree.text()))));
        page.with(Action.YAML, () -> deck.turn(page, yaml(ref, uid)));
        return shared(page, ref);
    }

    /** The object as YAML or JSON. */
    TextPage yaml(ObjectRef ref, String uid) {
        ManagedFold fold = new ManagedFold();
        TextPage page =
                new TextPage(
                        deck,
                        new TextPage.Subject("object", ref.name(), uid),
                        TextSource.of(() -> source.object(ref))
                                .following(List.of(source.objects(ref.itself()))),
                        List.of(
                                new TextPage.Rendering("YAML", 0, fold::yaml),
                                new TextPage.Rendering("JSON", 0, fold::json)));
        page.with(Action.DESCRIBE, () -> deck.turn(page, describe(ref, uid)));
        page.with(
                Action.UNFOLD,
                () -> {
                    fold.turn();
                    page.redraw();
                });
        return shared(page, ref);
    }

    private TextPage shared(TextPage page, ObjectRef ref) {
        if (Offers.holds(Action.EDIT, ref.resource()) && !deck.readOnly().on()) {
            page.with(Action.EDIT, () -> deck.performer().edit().start(ref));
        }
        return page.with(Action.OWNER, () -> deck.performer().cluster().owner(ref));
    }
}
