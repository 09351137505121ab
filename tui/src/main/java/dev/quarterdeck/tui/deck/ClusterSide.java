package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ClusterConfig;
import dev.quarterdeck.tui.cluster.ClusterShare;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ClusterUsage;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.cluster.ObjectTable;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Trouble;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deck's panes of a cluster: which context and namespace they are in, and where each of them
 * has been. There are none while no kubeconfig is found.
 */
final class ClusterSide {
    /** The id of the followed kubeconfig. */
    record Config() {}

    /** The id of a followed list. */
    record Listing(Visit visit) {}

    /** The id of what those of a list use. */
    record Using(Visit visit) {}

    /** The id of the work that finds out what those in sight may use. */
    record Sharing(Visit visit) {}

    /** The id of the work that asks what kinds there are. */
    record Kinds(String context) {}

    /** What those of a list may use, by their ids. */
    record Shares(Map<String, ClusterShare> known) {}

    private static final List<String> FIRST = List.of("pods", "nodes");
    private static final List<String> MEASURED = List.of("Pod", "Node");

    private final Deck deck;
    private final ClusterSource source;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Resources> kinds = new HashMap<>();
    private final Contexts contexts;
    private String namespace = "";
    private boolean chosen;

    ClusterSide(Deck deck) {
        this.deck = deck;
        this.source = deck.world().cluster();
        this.contexts = new Contexts(deck.world().namespace());
    }

    void begin() {
        deck.emit(new Effect.Follow(new Config(), source.config()));
    }

    /** Its panes, from the top; none while there is no kubeconfig. */
    List<Pane<?>> panes() {
        List<Pane<?>> panes = new ArrayList<>();
        slots.forEach(slot -> panes.add(slot.current().pane()));
        return panes;
    }

    boolean present() {
        return !slots.isEmpty();
    }

    /** The visit that a pane shows, if it is one of the cluster's. */
    Optional<Visit> visit(@Nullable Pane<?> pane) {
        return slot(pane).map(Slot::current);
    }

    @SuppressWarnings("ReferenceEquality") // this very pane
    private Optional<Slot> slot(@Nullable Pane<?> pane) {
        return slots.stream().filter(slot -> slot.current().pane() == pane).findFirst();
    }

    /** The slot that a new place opens in: the focused one, else the first. */
    private Slot target() {
        return slot(deck.pane()).orElseGet(slots::getFirst);
    }

    /** Takes one in; says whether there is something new to see. */
    boolean arrived(Object from, Object what) {
        return switch (from) {
            case Config _ when what instanceof ClusterConfig now -> configured(now);
            case Listing(Visit visit) -> current(visit) && listed(visit, what);
            case Using(Visit visit) when what instanceof ClusterUsage usage -> {
                visit.used(usage, deck.now());
                yield current(visit);
            }
            case Sharing(Visit visit)
                    when what instanceof Shares(Map<String, ClusterShare> known) -> {
                known.forEach(visit::shared);
                yield current(visit);
            }
            case Kinds(String of) when what instanceof Resources known -> {
                kinds.put(of, known);
                if (deck.overlays().peek() instanceof Palette palette) {
                    palette.renew(deck);
                }
                yield true;
            }
            default -> false;
        };
    }

    @SuppressWarnings("ReferenceEquality") // this very visit
    private boolean current(Visit visit) {
        return slots.stream().anyMatch(slot -> slot.current() == visit);
    }

    private boolean configured(ClusterConfig now) {
        kinds.clear();
        Trouble trouble = now.trouble();
        if (trouble != null) {
            deck.notices().complain(trouble.what() + ": " + trouble.why());
        }
        if (contexts.configured(now)) {
            enter();
        }
        return now.present() || trouble != null;
    }

    /** Starts anew in the context: nothing that was there belongs to it. */
    private void enter() {
        slots.forEach(slot -> stop(slot.current()));
        slots.clear();
        contexts.forget();
        chosen = false;
        namespace = contexts.firstNamespace();
        for (String kind : FIRST) {
            Slot slot = new Slot(new Visit(Place.of(kind), namespace));
            slots.add(slot);
            follow(slot.current());
        }
        deck.panesChanged();
    }

    private boolean listed(Visit visit, Object what) {
        switch (what) {
            case ObjectTable table -> {
                visit.told(table);
                measure(visit, table.resource());
            }
            case Change<?> change -> {
                switch (change) {
                    case Change.Stale<?>(Trouble trouble) -> denied(visit, trouble);
                    // Known before somebody asks for a kind by its name.
                    case Change.Live<?> _ -> kinds();
                    case Change.Page<?> _,
                            Change.More<?> _,
                            Change.Upsert<?> _,
                            Change.Remove<?> _ -> {}
                }
                return visit.changed(change, deck.now());
            }
            default -> {}
        }
        return true;
    }

    private void measure(Visit visit, ApiResource resource) {
        if (MEASURED.contains(resource.kind()) && resource.group().isEmpty()) {
            deck.emit(
                    new Effect.Follow(
                            new Using(visit),
                            source.usage(
                                    visit.place().query(contexts.chosen(), visit.namespace()))));
        }
    }

    /** Who may not list all namespaces, and has not asked for them, is shown the usual one. */
    private void denied(Visit visit, Trouble trouble) {
        boolean all = visit.namespace().isEmpty() && visit.place().namespace() == null;
        if (trouble.kind() == Trouble.Kind.FORBIDDEN
                && all
                && !chosen
                && !visit.place().kind().equals("nodes")) {
            String own = contexts.usualNamespace();
            String usual = own.isEmpty() ? "default" : own;
            deck.notices()
                    .say(
                            Line.of(Role.TEXT, "not all namespaces may be listed: this is " + usual)
                                    .plus(Role.MUTED, "   :pods NAMESPACE shows another"),
                            deck.now());
            namespace(usual);
        }
    }

    Contexts contexts() {
        return contexts;
    }

    /** The namespace of the panes, empty for all. */
    String namespace() {
        return namespace;
    }

    /** Shows another namespace, or all of them; panes of a place of their own stay. */
    void namespace(String other) {
        if (!present() || other.equals(namespace)) {
            return;
        }
        namespace = other;
        contexts.visit(other);
        Slot focused = target();
        slots.forEach(slot -> renamespace(slot, slot.equals(focused) && chosen));
        deck.panesChanged();
    }

    /** Where a person looks, another namespace is a step he can take back. */
    private void renamespace(Slot slot, boolean step) {
        Visit old = slot.current();
        if (old.namespaced() && old.place().namespace() == null) {
            stop(old);
            Visit next = new Visit(old.place().filtered(old.pane().filter()), namespace);
            if (step) {
                slot.go(next);
            } else {
                slot.replace(next);
            }
            follow(next);
        }
    }

    /** As {@link #namespace}, for a person who asked. */
    void choose(String other) {
        chosen = true;
        namespace(other);
    }

    /** Whether the focused pane has been somewhere before. */
    boolean canGoBack() {
        return slot(deck.pane()).filter(Slot::canGoBack).isPresent();
    }

    /** Turns to another context of the kubeconfig; says whether there is one of this name. */
    boolean context(String name) {
        if (!contexts.has(name)) {
            String known = "\" in the kubeconfig: " + contexts.names();
            deck.notices().complain("no context \"" + name + known);
            return false;
        }
        contexts.choose(name);
        enter();
        return true;
    }

    /** Turns to the pane that shows a kind already, or opens it. */
    void show(Place place) {
        Optional<Slot> there = place.plain() ? showing(place.kind()) : Optional.empty();
        there.ifPresentOrElse(
                slot -> deck.focus(deck.panes().indexOf(slot.current().pane())), () -> open(place));
    }

    private Optional<Slot> showing(String kind) {
        return slots.stream()
                .filter(slot -> slot.current().place().plain())
                .filter(slot -> same(slot.current().place().kind(), kind))
                .findFirst();
    }

    private boolean same(String one, String other) {
        Optional<ApiResource> known = kinds().find(one);
        return known.isPresent()
                ? known.equals(kinds().find(other))
                : KindLine.whole(one).equals(KindLine.whole(other));
    }

    /** Opens a place in the focused pane of the cluster, or in the first. */
    void open(Place place) {
        if (!present()) {
            deck.notices().complain("no cluster: no kubeconfig was found");
            return;
        }
        Slot slot = target();
        stop(slot.current());
        slot.go(new Visit(place, where(place)));
        arrive(slot);
    }

    private String where(Place place) {
        String own = place.namespace();
        return own == null ? namespace : own;
    }

    /** Goes back to where the focused pane was; says whether there was anything. */
    boolean back() {
        return slot(deck.pane()).filter(Slot::canGoBack).map(slot -> move(slot, true)).isPresent();
    }

    /** Goes on to where the focused pane came back from. */
    boolean on() {
        return slot(deck.pane()).filter(Slot::canGoOn).map(slot -> move(slot, false)).isPresent();
    }

    private Slot move(Slot slot, boolean back) {
        stop(slot.current());
        if (back) {
            slot.back();
        } else {
            slot.on();
        }
        returned(slot);
        arrive(slot);
        return slot;
    }

    /** The namespace that was looked at then is that of the other panes again too. */
    private void returned(Slot slot) {
        Visit old = slot.current();
        if (old.place().namespace() != null || old.namespace().equals(namespace)) {
            return;
        }
        namespace = old.namespace();
        slots.stream()
                .filter(other -> !other.equals(slot))
                .forEach(other -> renamespace(other, false));
    }

    private void arrive(Slot slot) {
        follow(slot.current());
        deck.panesChanged();
        deck.focus(deck.panes().indexOf(slot.current().pane()));
    }

    private void follow(Visit visit) {
        deck.emit(
                new Effect.Follow(
                        new Listing(visit),
                        PodContainers.follow(
                                source,
                                visit.place().query(contexts.chosen(), visit.namespace()),
                                deck.world().clock())));
    }

    private void stop(Visit visit) {
        deck.emit(new Effect.Stop(new Listing(visit)));
        deck.emit(new Effect.Stop(new Using(visit)));
        deck.emit(new Effect.Stop(new Sharing(visit)));
    }

    /** Asks everything again from the start. */
    void refresh() {
        slots.forEach(slot -> follow(slot.current()));
    }

    /** What the server offers, as far as that is known; asks for it where it is not. */
    Resources kinds() {
        Resources known = kinds.get(contexts.chosen());
        if (known == null && present()) {
            String of = contexts.chosen();
            deck.emit(new Effect.Task(new Kinds(of), () -> source.kinds(of)));
        }
        return known == null ? new Resources(List.of()) : known;
    }

    /** The object a row stands for; null where its kind is not known. */
    @Nullable ObjectRef ref(Visit visit, String id) {
        ApiResource resource = visit.resource();
        ClusterObject object = visit.pane().rows().get(id);
        if (resource == null || object == null) {
            return null;
        }
        return visit.place().kind().equals(PodContainers.KIND)
                ? PodContainers.pod(visit.place().query(contexts.chosen(), namespace))
                : new ObjectRef(
                        contexts.chosen(), resource, object.row().namespace(), object.row().name());
    }

    /** Finds out what those in sight may use, where the cluster tells what they use. */
    void share() {
        for (Slot slot : slots) {
            Visit visit = slot.current();
            List<ClusterObject> wanting = visit.unshared();
            ApiResource resource = visit.resource();
            if (!wanting.isEmpty() && resource != null && visit.asksFor(wanting)) {
                ShareLookup lookup = new ShareLookup(source, contexts.chosen(), resource);
                deck.emit(
                        new Effect.Task(new Sharing(visit), () -> new Shares(lookup.of(wanting))));
            }
        }
    }
}
