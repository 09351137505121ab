package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.loop.Effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Everything the palette can find. */
final class PaletteEntries {
    /**
     * One thing to find.
     *
     * @param kind view, action, object or setting
     * @param text what it is found by
     * @param hint a key or a command line
     * @param act what choosing it does
     */
    record Entry(String kind, String text, String hint, Runnable act) {
        /** How well it fits what was typed; -1 where it does not. */
        int score(String typed) {
            return Fuzzy.score(typed.replace(" ", ""), text);
        }
    }

    private static final Set<String> KUBECTL = Set.of("kubectl", "get");

    private final Deck deck;
    private final List<Entry> all = new ArrayList<>();

    PaletteEntries(Deck deck) {
        this.deck = deck;
        views();
        actions();
        cluster();
        settings();
        deck.panes().forEach(this::objects);
    }

    List<Entry> all() {
        return all;
    }

    /** What was typed, where it names a kind of the cluster's objects. */
    Optional<Entry> kind(String typed) {
        if (!deck.cluster().present()) {
            return Optional.empty();
        }
        return KindLine.read(typed, deck.cluster().kinds())
                .map(line -> new Entry("view", line.words(), "", () -> line.act(deck)));
    }

    /** What was typed, as a command line. */
    Entry line(String typed) {
        String first = typed.substring(0, (typed + " ").indexOf(' '));
        return KUBECTL.contains(first) ? kubectl(typed, first) : docker(typed);
    }

    private Entry kubectl(String typed, String first) {
        boolean led = first.equals("kubectl");
        String rest = led ? typed.substring(first.length()).strip() : typed;
        List<String> words = new ArrayList<>(List.of("kubectl"));
        words.addAll(Words.split(rest));
        return run("kubectl " + rest, words);
    }

    private Entry run(String line, List<String> words) {
        return new Entry("run", line, "", () -> deck.performer().objects().runTyped(words));
    }

    private Entry docker(String typed) {
        String bare = typed.startsWith("docker ") ? typed.substring("docker ".length()) : typed;
        List<String> words = new ArrayList<>(List.of("docker"));
        words.addAll(Words.split(bare));
        return run("docker " + bare, words);
    }

    private void views() {
        for (int i = 0; i < deck.panes().size(); i++) {
            int number = i;
            String title = deck.panes().get(i).view().title().toLowerCase(Locale.ROOT);
            all.add(new Entry("view", title, Integer.toString(i + 1), () -> deck.focus(number)));
        }
        all.add(new Entry("view", "help", "?", () -> deck.open(Pages.help(deck))));
        all.add(new Entry("view", "quit", "q", () -> deck.emit(new Effect.Quit(0))));
    }

    private void cluster() {
        ClusterSide cluster = deck.cluster();
        if (!cluster.present()) {
            return;
        }
        cluster.kinds().all().stream()
                .filter(kind -> kind.verbs().contains("list"))
                .forEach(this::kind);
        if (cluster.kinds().all().isEmpty()) {
            KindLine.usual().forEach(kind -> view(kind, "", Place.of(kind)));
        }
        all.add(new Entry("view", "contexts", "", () -> deck.open(Menus.contexts(deck))));
        all.add(new Entry("view", "forwards", "", () -> deck.open(new ForwardList())));
        all.add(new Entry("namespace", "all namespaces", "0", () -> cluster.choose("")));
        List<String> favourites = cluster.contexts().favourites();
        for (int i = 0; i < favourites.size(); i++) {
            String name = favourites.get(i);
            String key = "Alt-" + (i + 1);
            all.add(new Entry("namespace", name, key, () -> cluster.choose(name)));
        }
        cluster.contexts()
                .all()
                .forEach(
                        one ->
                                all.add(
                                        new Entry(
                                                "context",
                                                one.name(),
                                                one.cluster(),
                                                () -> cluster.context(one.name()))));
    }

    private void kind(ApiResource kind) {
        String group = kind.group().isEmpty() ? "" : "." + kind.group();
        boolean clear = deck.cluster().kinds().find(kind.name()).filter(kind::equals).isPresent();
        boolean preferred =
                deck.cluster().kinds().find(kind.qualified()).filter(kind::equals).isPresent();
        if (preferred) {
            String names = String.join(" ", kind.shortNames());
            String hint = clear ? names : kind.group();
            view(kind.name() + (clear ? "" : group), hint, Place.of(kind.qualified()));
        }
    }

    private void view(String text, String hint, Place place) {
        all.add(new Entry("view", text, hint, () -> deck.cluster().show(place)));
    }

    private void actions() {
        Pane<?> pane = deck.pane();
        String name = pane.nameOf(pane.cursor().selected());
        for (Where place : List.of(pane.view().place(), Where.TABLES)) {
            for (Binding binding : Offers.in(deck, place)) {
                String label = binding.label().isEmpty() ? binding.words() : binding.label();
                boolean own = place != Where.TABLES && !name.isEmpty();
                all.add(
                        new Entry(
                                "action",
                                own ? label + " " + name : label,
                                binding.keyName(),
                                () -> deck.performer().perform(binding.action())));
            }
        }
    }

    private void settings() {
        for (String theme : Themes.names()) {
            Effect retheme = new Effect.Retheme(Themes.named(theme));
            all.add(new Entry("setting", "theme " + theme, "", () -> deck.emit(retheme)));
        }
        String turn = deck.readOnly().on() ? "read-only off" : "read-only on";
        all.add(new Entry("setting", turn, "Alt-r", () -> deck.readOnly().turn()));
        all.add(setting("mouse on", new Effect.TakeMouse(true)));
        all.add(setting("mouse off", new Effect.TakeMouse(false)));
    }

    private Entry setting(String text, Effect effect) {
        return new Entry("setting", text, "", () -> deck.emit(effect));
    }

    private <T> void objects(Pane<T> pane) {
        int number = deck.panes().indexOf(pane);
        for (T row : pane.rows().all()) {
            String id = pane.view().identity().apply(row);
            all.add(
                    new Entry(
                            pane.view().noun(),
                            pane.view().name().apply(row),
                            "",
                            () -> go(number, pane, id)));
        }
    }

    private void go(int number, Pane<?> pane, String id) {
        deck.focus(number);
        if (!pane.cursor().select(id)) {
            pane.filter("");
            pane.cursor().select(id);
        }
    }
}
