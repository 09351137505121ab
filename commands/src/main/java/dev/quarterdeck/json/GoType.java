package dev.quarterdeck.json;

import java.util.Map;

/** A type of Go that JSON is decoded into. */
public sealed interface GoType {
    /** As Go's reflection writes it. */
    String name();

    /** A {@code string}. */
    record Text() implements GoType {
        @Override
        public String name() {
            return "string";
        }
    }

    /** A {@code bool}. */
    record Flag() implements GoType {
        @Override
        public String name() {
            return "bool";
        }
    }

    /** Whatever stands there. */
    record Anything() implements GoType {
        @Override
        public String name() {
            return "interface {}";
        }
    }

    /** A slice. */
    record Slice(GoType of) implements GoType {
        @Override
        public String name() {
            return "[]" + of.name();
        }
    }

    /** A map by strings. */
    record Dictionary(GoType of) implements GoType {
        @Override
        public String name() {
            return "map[string]" + of.name();
        }
    }

    /**
     * A struct.
     *
     * @param home the package's name, as it stands before the title; all of a type without title
     * @param fields its fields by their names in JSON
     */
    record Struct(String home, String title, Map<String, GoType> fields) implements GoType {
        @Override
        public String name() {
            return title.isEmpty() ? home : home + "." + title;
        }
    }

    Text TEXT = new Text();
    Flag FLAG = new Flag();
    Dictionary TEXTS = new Dictionary(TEXT);
    Slice LIST = new Slice(TEXT);

    /** The kinds of values, by which Go tells what it found. */
    enum Found {
        NOTHING("null"),
        TEXT("string"),
        NUMBER("number"),
        FLAG("bool"),
        ARRAY("array"),
        OBJECT("object");

        private final String word;

        Found(String word) {
            this.word = word;
        }

        /** As error messages have it. */
        public String word() {
            return word;
        }

        boolean fits(GoType type) {
            return switch (type) {
                case Text _ -> this == TEXT;
                case Flag _ -> this == FLAG;
                case Anything _ -> true;
                case Slice _ -> this == ARRAY;
                case Dictionary _ -> this == OBJECT;
                case Struct _ -> this == OBJECT;
            };
        }
    }
}
