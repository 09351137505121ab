package dev.quarterdeck.cli.docker;

import dev.quarterdeck.gotemplate.Fields;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/** One object of a list: its fields by docker's names. */
abstract class ListRow implements Fields {
    /** The names of the fields that {@code json} prints, with their headings. */
    abstract Map<String, String> headings();

    /** The text of a field for people; null where the name is none of the headings'. */
    abstract @Nullable String text(String name);

    @Override
    public @Nullable Object field(String name) {
        return text(name);
    }

    @Override
    public boolean has(String name) {
        return headings().containsKey(name);
    }

    @Override
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> all = new TreeMap<>();
        for (String name : headings().keySet()) {
            all.put(name, field(name));
        }
        return all;
    }

    /** Docker's rows are marshalled by a call of their own, which escapes for HTML. */
    @Override
    public boolean escapesHtml() {
        return true;
    }
}
