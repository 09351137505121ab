package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs lines of kubectl that change something, and says what came of them. */
final class ClusterRuns {
    /** The id of a line that runs, and what it has printed; it stays itself while this grows. */
    record Id(long number, List<String> words, List<String> printed) {
        String line() {
            return Words.quoted(words);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Id(long same, _, _) && same == number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    private final Deck deck;
    private long runs;

    ClusterRuns(Deck deck) {
        this.deck = deck;
    }

    /** Runs lines beside each other. */
    void run(List<List<String>> lines) {
        for (List<String> line : lines) {
            if (Forwards.isFor(line)) {
                deck.performer().forwards().start(line);
            } else if (ApplyFile.isFor(line)) {
                deck.performer().applies().review(line);
            } else {
                start(line);
            }
        }
    }

    /** Runs a line at once. */
    void start(List<String> words) {
        Id id = new Id(++runs, words, new ArrayList<>());
        deck.notices().start(id, id.line(), deck.now());
        deck.emit(new Effect.Follow(id, deck.world().commands().run(words)));
    }

    /** Takes in what a line prints, and how it ended. */
    void arrived(Id id, Object what) {
        switch (what) {
            case String printed -> {
                id.printed().add(printed);
                deck.notices().progress(id, printed);
            }
            case Commands.Ran(int status, String errors) -> ended(id, status, errors);
            default -> {}
        }
    }

    /** A line that came to nothing. */
    void failed(Id id, String why) {
        deck.notices().end(id);
        complain(id, why);
    }

    private void ended(Id id, int status, String errors) {
        deck.notices().end(id);
        if (status != 0) {
            complain(id, errors.isBlank() ? "exit status " + status : errors);
            return;
        }
        List<String> said = id.printed().stream().filter(line -> !line.isBlank()).toList();
        String more =
                switch (said.size()) {
                    case 0, 1 -> "";
                    case 2 -> " and a line before";
                    default -> " and " + (said.size() - 1) + " lines before";
                };
        Line done = Line.of(Role.OK, "✓ ");
        deck.notices()
                .say(
                        said.isEmpty()
                                ? done.plus(Role.TEXT, "$ " + id.line())
                                : done.plus(Role.TEXT, said.getLast().strip() + more)
                                        .plus(Role.MUTED, "   $ " + id.line()),
                        deck.now());
    }

    private void complain(Id id, String errors) {
        if (Refusal.conflict(errors)) {
            again(id, errors.strip());
        } else {
            complain(id.line(), errors.strip());
        }
    }

    /** Tells in full why a line came to nothing. */
    void complain(String line, String text) {
        Refusal refusal = Refusal.of(text);
        deck.notices().complain("✗ " + (refusal == null ? "$ " + line : refusal.brief()));
        deck.open(new Report(line, refusal == null ? text : refusal.text()));
    }

    /** What was changed by somebody else meanwhile is read anew by the same line. */
    private void again(Id id, String text) {
        List<Line> body = new ArrayList<>();
        body.add(Line.of("It has been changed meanwhile; nothing was done."));
        Wrapped.lines(text, Question.WIDTH).forEach(line -> body.add(Line.of(Role.MUTED, line)));
        deck.open(
                new Question(
                        "Changed meanwhile",
                        body,
                        Optional.of(id.line()),
                        "Reload and run",
                        () -> start(id.words())));
    }
}
