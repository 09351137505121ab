package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.text.Differences;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.LineEdit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Applies a file: asks which, shows what it would change, and on a yes lets kubectl apply it. */
final class ApplyFile {
    /** The id of the look at what a line would change. */
    record Diffing(List<String> words) {}

    /** What {@code diff} said, and how it ended. */
    record Diffed(int status, List<String> printed, String errors) {}

    private static final List<String> APPLY = List.of("kubectl", "apply");
    private static final String SERVER = "--server-side";
    private static final String FORCE = "--force-conflicts";
    private static final Pattern CONFLICT = Pattern.compile("Apply failed with \\d+ conflict");

    private final Deck deck;

    ApplyFile(Deck deck) {
        this.deck = deck;
    }

    /** Whether a line applies files, so that what it changes is to be seen first. */
    static boolean isFor(List<String> words) {
        return words.size() > 2 && words.subList(0, 2).equals(APPLY);
    }

    /** Asks which file. */
    void ask() {
        ask("", context());
    }

    private String context() {
        return deck.cluster().contexts().chosen();
    }

    private void ask(String file, String context) {
        Dialog.open(plan(file, context), deck);
    }

    static DialogPlan plan(String file, String context) {
        return DialogPlan.of("Apply a file", "See changes", values -> line(values, context))
                .saying(List.of(Line.of(Role.MUTED, "What it changes is shown before it is done.")))
                .asking(
                        List.of(
                                new Field.Text(
                                        "file", "manifest.yaml, folder or URL", LineEdit.of(file)),
                                Field.Text.of("namespace", "as the file says"),
                                Field.Pick.of("fields", "by the client", "by the server")))
                .checked(
                        values ->
                                values.getFirst().isEmpty()
                                        ? "give a file, a folder or a URL"
                                        : "");
    }

    private static List<List<String>> line(List<String> values, String context) {
        List<String> words = new ArrayList<>(APPLY);
        String file = values.getFirst();
        words.addAll(List.of("-f", file.isEmpty() ? "FILE" : file));
        if (!values.get(1).isEmpty()) {
            words.addAll(List.of("-n", values.get(1)));
        }
        if (values.get(2).endsWith("server")) {
            words.add(SERVER);
        }
        if (!context.isEmpty()) {
            words.addAll(List.of("--context", context));
        }
        return List.of(words);
    }

    /** Finds out what a line would change. */
    void review(List<String> words) {
        Diffing id = new Diffing(words);
        List<String> diff = diff(words);
        deck.notices().start(id, Words.quoted(diff), deck.now());
        deck.emit(new Effect.Task(id, () -> look(deck.world().commands(), diff)));
    }

    private static List<String> diff(List<String> words) {
        List<String> diff = new ArrayList<>(words);
        diff.set(1, "diff");
        return diff;
    }

    private static Diffed look(Commands commands, List<String> words) throws Exception {
        List<String> printed = new ArrayList<>();
        List<Commands.Ran> ended = new ArrayList<>();
        commands.run(words)
                .follow(
                        what -> {
                            switch (what) {
                                case String line -> printed.add(line);
                                case Commands.Ran ran -> ended.add(ran);
                                default -> {}
                            }
                        });
        Commands.Ran ran = ended.getLast();
        return new Diffed(ran.status(), printed, ran.errors());
    }

    /** Status 1 says that there are differences, a higher one that something is wrong. */
    void arrived(Diffing id, Diffed diffed) {
        String line = deck.notices().end(id);
        if (diffed.status() == 0) {
            deck.notices()
                    .say(
                            Line.of(
                                            Role.TEXT,
                                            "the cluster is as "
                                                    + file(id.words())
                                                    + " says already")
                                    .plus(Role.MUTED, "   $ " + line),
                            deck.now());
        } else if (diffed.status() == 1) {
            show(id.words(), diffed.printed());
        } else if (CONFLICT.matcher(diffed.errors()).find() && !id.words().contains(FORCE)) {
            conflict(id.words(), diffed.errors());
        } else {
            deck.performer().runs().complain(line, diffed.errors());
        }
    }

    /** The look came to nothing. */
    void failed(Diffing id, String why) {
        deck.performer().runs().complain(deck.notices().end(id), why);
    }

    private static String file(List<String> words) {
        return words.get(words.indexOf("-f") + 1);
    }

    private void show(List<String> words, List<String> printed) {
        String line = Words.quoted(words);
        deck.open(
                new Review(
                        "Apply " + file(words),
                        entries(printed),
                        line,
                        new Review.Choice("apply it", () -> deck.performer().runs().start(words)),
                        new Review.Choice("another file", () -> ask(file(words), context()))));
    }

    /** Reads unified differences; each file of them is an object, named by its kind and place. */
    static List<Differences.Entry> entries(List<String> printed) {
        List<Differences.Entry> entries = new ArrayList<>();
        for (String line : printed) {
            if (line.startsWith("diff ")) {
                entries.add(new Differences.Entry('#', line.substring(line.lastIndexOf('/') + 1)));
            } else if (line.startsWith("@@")) {
                if (entries.isEmpty() || entries.getLast().sign() != '#') {
                    entries.add(new Differences.Entry('@', ""));
                }
            } else if (!line.startsWith("--- ") && !line.startsWith("+++ ")) {
                char sign = line.isEmpty() ? ' ' : line.charAt(0);
                boolean known = sign == '+' || sign == '-' || sign == ' ';
                entries.add(
                        new Differences.Entry(
                                known ? sign : ' ',
                                known && !line.isEmpty() ? line.substring(1) : line));
            }
        }
        return entries;
    }

    /** Fields that somebody else manages are taken only on a yes of their own. */
    private void conflict(List<String> words, String errors) {
        List<String> forced = new ArrayList<>(words);
        forced.add(forced.indexOf(SERVER) + 1, FORCE);
        List<Line> body = new ArrayList<>();
        body.add(Line.of("Others manage fields that the file sets; nothing was done."));
        errors.strip()
                .lines()
                .flatMap(line -> Wrapped.lines(line, Question.WIDTH).stream())
                .forEach(line -> body.add(Line.of(Role.MUTED, line)));
        deck.open(
                new Question(
                        "Take the fields over?",
                        body,
                        Optional.of(Words.quoted(forced)),
                        "See changes",
                        () -> review(forced)));
    }
}
