package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Asks for what a command needs, shows the lines it will run, and runs them on a yes.
 *
 * <p>What a person must type is chosen at first, and else the safe answer.
 */
final class Dialog implements Overlay {
    /** The id of the work that finds out what is worth knowing. */
    record Asking(Dialog dialog) {}

    private final DialogPlan plan;
    private final List<Field> fields;
    private List<Line> facts;
    private int at;
    private String complaint = "";

    private Dialog(DialogPlan plan) {
        this.plan = plan;
        this.fields = new ArrayList<>(plan.fields());
        this.facts =
                plan.facts() == null ? List.of() : List.of(Line.of(Role.BUSY, "asking the server"));
        this.at = firstTyped();
    }

    /** Opens it, and asks for what is worth knowing. */
    static void open(DialogPlan plan, Deck deck) {
        Dialog dialog = new Dialog(plan);
        deck.open(dialog);
        DialogPlan.Facts wanted = plan.facts();
        if (wanted != null) {
            deck.emit(new Effect.Task(new Asking(dialog), () -> new Tree(wanted.ask().call())));
        }
    }

    private int firstTyped() {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).typed()) {
                return i;
            }
        }
        return cancel();
    }

    /** The place of the button that does nothing, after the fields. */
    int cancel() {
        return fields.size();
    }

    /** The place of the button that does it. */
    int yes() {
        return fields.size() + 1;
    }

    DialogPlan plan() {
        return plan;
    }

    List<Field> fields() {
        return fields;
    }

    List<Line> facts() {
        return facts;
    }

    /** Which field or button keys go to. */
    int at() {
        return at;
    }

    String complaint() {
        return complaint;
    }

    /** The command lines as they stand. */
    List<List<String>> lines() {
        return plan.lines().apply(values());
    }

    private List<String> values() {
        return fields.stream().map(Field::value).toList();
    }

    /** What was asked for is there. */
    void told(Tree tree) {
        DialogPlan.Facts wanted = plan.facts();
        facts = wanted == null ? List.of() : wanted.tell().apply(tree);
    }

    void failed(String why) {
        facts = List.of(Line.of(Role.WARNING, why));
    }

    @Override
    public void press(Key key, Deck deck) {
        switch (key.kind()) {
            case ESCAPE -> deck.close(this);
            case UP -> move(-1);
            case DOWN -> move(1);
            case TAB -> move(key.shift() ? -1 : 1);
            case ENTER -> enter(deck);
            default -> edit(key, deck);
        }
    }

    private void move(int by) {
        at = Math.floorMod(at + by, yes() + 1);
    }

    private void edit(Key key, Deck deck) {
        boolean letter = key.kind() == Key.Kind.CHARACTER;
        if (at < fields.size() && (fields.get(at).typed() || !letter || key.equals(Key.of(' ')))) {
            fields.set(at, fields.get(at).press(key));
            complaint = "";
        } else if (letter) {
            letter(key, deck);
        } else if (key.kind() == Key.Kind.LEFT || key.kind() == Key.Kind.RIGHT) {
            at = at == yes() ? cancel() : yes();
        }
    }

    private void letter(Key key, Deck deck) {
        switch (key.codePoint()) {
            case 'y', 'Y' -> run(deck);
            case 'n', 'N', 'q' -> deck.close(this);
            case 'h', 'l' -> at = at == yes() ? cancel() : yes();
            case 'j' -> move(1);
            case 'k' -> move(-1);
            default -> {}
        }
    }

    /** A field that was typed into is a yes; one that was only looked at is not. */
    private void enter(Deck deck) {
        if (at == cancel()) {
            deck.close(this);
        } else if (at == yes() || fields.get(at).typed()) {
            run(deck);
        } else {
            move(1);
        }
    }

    private void run(Deck deck) {
        complaint = missing();
        if (complaint.isEmpty()) {
            deck.close(this);
            deck.performer().runs().run(lines());
            deck.pane().marks().clear();
        } else {
            at = firstTyped();
        }
    }

    private String missing() {
        for (Field field : fields) {
            if (field instanceof Field.Consent consent && !consent.given()) {
                return "type " + consent.name() + " to go on";
            }
        }
        return plan.missing().apply(values());
    }

    @Override
    public void paste(String text, Deck deck) {
        if (at < fields.size() && fields.get(at).typed()) {
            text.codePoints()
                    .filter(point -> point >= ' ')
                    .forEach(point -> fields.set(at, fields.get(at).press(Key.of(point))));
        }
    }

    @Override
    public void click(int x, int y, Deck deck) {
        int place = new DialogPainter(this).placeAt(x, y, deck.size());
        if (place == yes()) {
            run(deck);
        } else if (place == cancel()) {
            deck.close(this);
        } else if (place >= 0) {
            at = place;
        }
    }

    @Override
    public List<Hint> hints() {
        String word = plan.word().toLowerCase(Locale.ROOT);
        List<Hint> hints = new ArrayList<>();
        boolean typing = at < fields.size() && fields.get(at).typed();
        if (!typing) {
            hints.add(new Hint("y", word));
            hints.add(new Hint("n", "cancel"));
        }
        if (at < fields.size() && !typing) {
            hints.add(new Hint("Left Right", "choose"));
        }
        hints.add(new Hint("Tab", "next"));
        if (typing || at >= fields.size()) {
            hints.add(new Hint("Enter", at == cancel() ? "cancel" : word));
        }
        hints.add(new Hint("Esc", "cancel"));
        return hints;
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Deck deck) {
        new DialogPainter(this).draw(canvas, theme);
    }
}
