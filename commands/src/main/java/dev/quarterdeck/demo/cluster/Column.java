package dev.quarterdeck.demo.cluster;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One column of a kind's table: how it is called, and what stands in it. */
record Column(String name, String type, String format, int priority, Cell cell) {

    /** What a column shows of an object at a time. */
    @FunctionalInterface
    interface Cell {
        @Nullable Object of(Tree object, Instant now);
    }

    /** What a column shows of an object at any time. */
    @FunctionalInterface
    interface Lasting {
        @Nullable Object of(Tree object);
    }

    static Column ofName() {
        return new Column("Name", "string", "name", 0, (object, now) -> object.name());
    }

    static Column text(String name, Lasting cell) {
        return new Column(name, "string", "", 0, (object, now) -> cell.of(object));
    }

    static Column text(String name, String path) {
        return text(name, object -> object.text(path));
    }

    static Column whole(String name, String path) {
        return new Column(name, "integer", "", 0, (object, now) -> object.number(path));
    }

    /** Only seen with {@code -o wide}. */
    static Column wide(String name, Lasting cell) {
        return new Column(name, "string", "", 1, (object, now) -> cell.of(object));
    }

    static Column typed(String name, String type, Lasting cell) {
        return new Column(name, type, "", 0, (object, now) -> cell.of(object));
    }

    static Column since(String name, String path) {
        return new Column(
                name, "string", "", 0, (object, now) -> Ages.since(object.text(path), now));
    }

    static Column age() {
        return since("Age", "metadata.creationTimestamp");
    }

    static Column createdAt() {
        return new Column(
                "Created At",
                "date",
                "",
                0,
                (object, now) -> object.text("metadata.creationTimestamp"));
    }

    Tree definition() {
        return Tree.make(
                "name",
                name,
                "type",
                type,
                "format",
                format,
                "description",
                "",
                "priority",
                priority);
    }
}
