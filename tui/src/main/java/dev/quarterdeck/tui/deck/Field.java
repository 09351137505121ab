package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.widget.LineEdit;

import java.util.List;

/** One thing a dialog asks for. */
sealed interface Field {
    String label();

    /** What stands there now. */
    String value();

    /** The field after this key. */
    Field press(Key key);

    /** Whether letters go into it. */
    default boolean typed() {
        return true;
    }

    /** A text; the hint stands there while it is empty. */
    record Text(String label, String hint, LineEdit edit) implements Field {
        static Text of(String label, String hint) {
            return new Text(label, hint, LineEdit.EMPTY);
        }

        @Override
        public String value() {
            return edit.text().strip();
        }

        @Override
        public Field press(Key key) {
            return new Text(label, hint, edit.press(key));
        }
    }

    /** One of a few. */
    record Pick(String label, List<String> options, int at) implements Field {
        public Pick {
            options = List.copyOf(options);
        }

        static Pick of(String label, String... options) {
            return new Pick(label, List.of(options), 0);
        }

        @Override
        public String value() {
            return options.get(at);
        }

        @Override
        public boolean typed() {
            return false;
        }

        @Override
        public Field press(Key key) {
            int by =
                    switch (key.kind()) {
                        case LEFT -> -1;
                        case RIGHT -> 1;
                        default -> key.equals(Key.of(' ')) ? 1 : 0;
                    };
            return new Pick(label, options, Math.floorMod(at + by, options.size()));
        }
    }

    /** A name that must be typed before anything is done. */
    record Consent(String name, LineEdit edit) implements Field {
        static Consent to(String name) {
            return new Consent(name, LineEdit.EMPTY);
        }

        @Override
        public String label() {
            return "type";
        }

        @Override
        public String value() {
            return edit.text().strip();
        }

        @Override
        public Field press(Key key) {
            return new Consent(name, edit.press(key));
        }

        boolean given() {
            return value().equals(name);
        }
    }
}
