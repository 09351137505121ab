package dev.quarterdeck.tui.text;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text in several looks. Runs are in order and do not overlap; what lies between them
 * looks like plain text.
 */
public record Rich(String text, List<Run> runs) {
    public static final Rich EMPTY = new Rich("", List.of());

    public Rich {
        runs = List.copyOf(runs);
    }

    public static Rich plain(String text) {
        return new Rich(text, List.of());
    }

    public static Rich of(Role role, String text) {
        return new Rich(text, List.of(new Run(0, text.length(), Paint.of(role))));
    }

    public static Rich of(Line line) {
        Builder rich = builder();
        line.spans().forEach(span -> rich.add(span.role(), span.text()));
        return rich.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Puts a line together from left to right. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();

        public Builder add(String more) {
            text.append(more);
            return this;
        }

        public Builder add(Role role, String more) {
            return add(Paint.of(role), more);
        }

        public Builder add(Paint paint, String more) {
            int from = text.length();
            text.append(more);
            runs.add(new Run(from, text.length(), paint));
            return this;
        }

        public Builder add(Rich more) {
            int shift = text.length();
            text.append(more.text());
            for (Run run : more.runs()) {
                runs.add(new Run(run.from() + shift, run.to() + shift, run.paint()));
            }
            return this;
        }

        public int length() {
            return text.length();
        }

        public Rich build() {
            return new Rich(text.toString(), runs);
        }
    }
}
