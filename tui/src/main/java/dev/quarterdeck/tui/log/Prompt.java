package dev.quarterdeck.tui.log;

import dev.quarterdeck.tui.widget.LineEdit;

/** A line being typed in the last row, and what it is for. */
record Prompt(Purpose purpose, LineEdit edit) {
    /** What is typed. */
    enum Purpose {
        SEARCH("/"),
        FILTER("filter "),
        SAVE("save as "),
        REPLACE("exists; Enter replaces ");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Prompt of(Purpose purpose, String text) {
        return new Prompt(purpose, LineEdit.of(text));
    }

    Prompt with(LineEdit other) {
        return new Prompt(purpose, other);
    }

    String text() {
        return edit.text();
    }
}
