package dev.quarterdeck.cli.docker;

import dev.quarterdeck.gotemplate.Fields;
import dev.quarterdeck.gotemplate.Function;
import dev.quarterdeck.gotemplate.GoTyped;
import dev.quarterdeck.gotemplate.Parameter;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The headings of a list's columns, as the data that a table's template is run on first. */
final class Heading extends AbstractMap<String, String> implements Fields, GoTyped {
    private final Map<String, String> titles;

    /** Headings by the names of fields. */
    Heading(Map<String, String> titles) {
        this.titles = titles;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return titles.entrySet();
    }

    @Override
    public boolean containsKey(Object name) {
        return titles.containsKey(name);
    }

    @Override
    public @Nullable String get(Object name) {
        return titles.get(name);
    }

    /** A label's column is headed by the last word of its name. */
    @Override
    public Object field(String name) {
        return Function.of(Heading::label, Parameter.STRING);
    }

    private static String label(List<@Nullable Object> arguments) {
        String name = String.valueOf(arguments.getFirst());
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.replace('-', ' ').replace('_', ' ');
    }

    @Override
    public boolean has(String name) {
        return name.equals("Label");
    }

    @Override
    public Map<String, String> toJson() {
        return titles;
    }

    @Override
    public String typeName() {
        return "formatter.SubHeaderContext";
    }

    @Override
    public String zero() {
        return "";
    }
}
