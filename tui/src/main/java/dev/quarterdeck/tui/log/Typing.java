package dev.quarterdeck.tui.log;

import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.text.Query;
import dev.quarterdeck.tui.widget.LineEdit;

import org.jspecify.annotations.Nullable;

/** What is being typed in the last row, and what comes of it while and after it is typed. */
final class Typing {
    /** Writes into the file of this name. */
    @FunctionalInterface
    interface Saving {
        void save(String name, boolean replace);
    }

    private final LogView view;
    private final Saving saving;
    private @Nullable Prompt prompt;

    Typing(LogView view, Saving saving) {
        this.view = view;
        this.saving = saving;
    }

    @Nullable Prompt prompt() {
        return prompt;
    }

    boolean active() {
        return prompt != null;
    }

    /** Asks for something, which is this text so far. */
    void ask(Prompt.Purpose purpose, String text) {
        prompt = Prompt.of(purpose, text);
    }

    void paste(String text) {
        Prompt asked = prompt;
        if (asked != null) {
            edited(asked, asked.edit().insert(text));
        }
    }

    void press(Key key) {
        Prompt asked = prompt;
        if (asked == null) {
            return;
        }
        switch (key.kind()) {
            case ENTER -> entered(asked);
            case ESCAPE -> {
                prompt = null;
                query(asked.purpose(), "");
            }
            default -> edited(asked, asked.edit().press(key));
        }
    }

    private void edited(Prompt asked, LineEdit edit) {
        boolean other = !edit.text().equals(asked.text());
        boolean another = other && asked.purpose() == Prompt.Purpose.REPLACE;
        prompt = another ? new Prompt(Prompt.Purpose.SAVE, edit) : asked.with(edit);
        if (other) {
            query(asked.purpose(), edit.text());
        }
    }

    private void query(Prompt.Purpose purpose, String text) {
        Query query = text.isEmpty() ? null : Query.of(text);
        switch (purpose) {
            case SEARCH -> view.search(query);
            case FILTER -> view.filter(query);
            case SAVE, REPLACE -> {}
        }
    }

    private void entered(Prompt asked) {
        prompt = null;
        String name = asked.text().strip();
        switch (asked.purpose()) {
            case SEARCH -> view.firstMatch();
            case FILTER -> {}
            case SAVE, REPLACE -> {
                if (!name.isEmpty()) {
                    saving.save(name, asked.purpose() == Prompt.Purpose.REPLACE);
                }
            }
        }
    }
}
