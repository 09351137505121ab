package dev.quarterdeck.cli.docker;

import dev.quarterdeck.gotemplate.GoTyped;
import dev.quarterdeck.gotemplate.NilPointer;
import dev.quarterdeck.gotemplate.Struct;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonSource;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An engine's JSON seen through {@link GoTypes}. */
final class GoView {
    private static final String NO_TIME = "0001-01-01T00:00:00Z";
    private static final String LIST = "[]";
    private static final String MAP = "map[";

    private final GoTypes types;

    GoView(GoTypes types) {
        this.types = types;
    }

    /** A value as a Go variable of the type holds it; null is what JSON has no value for. */
    @Nullable Object of(String type, @Nullable Object json) {
        if (type.startsWith("*")) {
            return json == null ? new NilPointer(type) : target(type.substring(1), json);
        }
        if (type.startsWith(LIST)) {
            return new GoList(type, json);
        }
        if (type.startsWith(MAP)) {
            return new GoMap(type, json);
        }
        return switch (type) {
            case "string" -> json instanceof String ? json : "";
            case "time" -> new GoMoment(json instanceof String text ? text : NO_TIME);
            case "duration" -> new GoSpan(json instanceof Long number ? number : 0);
            case "int" -> json instanceof Number ? json : Long.valueOf(0);
            case "bool" -> Boolean.TRUE.equals(json);
            case "any" -> sorted(json);
            default -> new GoStruct(type, json, false);
        };
    }

    private @Nullable Object target(String type, Object json) {
        return types.fields(type) == null ? of(type, json) : new GoStruct(type, json, true);
    }

    /** The same value with the keys of every map in order, as Go prints maps. */
    static @Nullable Object sorted(@Nullable Object json) {
        if (json instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = new TreeMap<>();
            Json.object(json).forEach((key, value) -> map.put(key, sorted(value)));
            return map;
        }
        if (json instanceof List<?>) {
            List<@Nullable Object> list = new ArrayList<>();
            Json.array(json).forEach(value -> list.add(sorted(value)));
            return list;
        }
        return json;
    }

    private static boolean empty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case NilPointer _ -> true;
            case GoSpan span -> span.nanos() == 0;
            case String text -> text.isEmpty();
            case Number number -> number.doubleValue() == 0;
            case Boolean flag -> !flag;
            case GoList list -> list.isEmpty();
            case GoMap map -> map.isEmpty();
            default -> false;
        };
    }

    /** A Go struct, or a pointer to it. */
    private final class GoStruct implements Struct {
        private final String type;
        private final boolean pointer;
        private final Map<String, @Nullable Object> values;
        private final Map<String, @Nullable Object> json;

        GoStruct(String type, @Nullable Object source, boolean pointer) {
            this.type = type;
            this.pointer = pointer;
            this.values = new LinkedHashMap<>();
            this.json = new LinkedHashMap<>();
            Map<String, @Nullable Object> object = Json.object(source);
            List<GoTypes.Field> fields = types.fields(type);
            if (fields == null) {
                throw new IllegalArgumentException("no type " + type);
            }
            for (GoTypes.Field field : fields) {
                Object value = of(field.type(), object.get(field.json()));
                values.put(field.name(), value);
                if (!field.omitEmpty() || !empty(value)) {
                    json.put(field.json(), value);
                }
            }
        }

        private GoStruct(GoStruct pointer) {
            this.type = pointer.type;
            this.pointer = false;
            this.values = pointer.values;
            this.json = pointer.json;
        }

        @Override
        public Collection<@Nullable Object> values() {
            return values.values();
        }

        @Override
        public boolean pointer() {
            return pointer;
        }

        @Override
        public Struct target() {
            return pointer ? new GoStruct(this) : this;
        }

        @Override
        public @Nullable Object field(String name) {
            return values.get(name);
        }

        @Override
        public boolean has(String name) {
            return values.containsKey(name);
        }

        @Override
        public String typeName() {
            return pointer ? "*" + type : type;
        }

        @Override
        public Map<String, @Nullable Object> toJson() {
            return json;
        }
    }

    /** A Go slice. */
    private final class GoList extends AbstractList<@Nullable Object>
            implements GoTyped, JsonSource {
        private final String type;
        private final boolean nil;
        private final List<@Nullable Object> elements = new ArrayList<>();

        GoList(String type, @Nullable Object source) {
            this.type = type;
            this.nil = source == null;
            for (Object element : Json.array(source)) {
                elements.add(of(type.substring(LIST.length()), element));
            }
        }

        @Override
        public @Nullable Object get(int index) {
            return elements.get(index);
        }

        @Override
        public int size() {
            return elements.size();
        }

        @Override
        public String typeName() {
            return type;
        }

        @Override
        public @Nullable Object zero() {
            return of(type.substring(LIST.length()), null);
        }

        @Override
        public @Nullable Object toJson() {
            return nil ? null : elements;
        }
    }

    /** A Go map whose keys are texts of some type. */
    private final class GoMap extends AbstractMap<String, @Nullable Object>
            implements GoTyped, JsonSource {
        private final String type;
        private final boolean nil;
        private final Map<String, @Nullable Object> elements = new TreeMap<>();

        GoMap(String type, @Nullable Object source) {
            this.type = type;
            this.nil = source == null;
            Json.object(source).forEach((key, value) -> elements.put(key, of(element(), value)));
        }

        private String element() {
            return type.substring(type.indexOf(']') + 1);
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            return elements.entrySet();
        }

        @Override
        public String typeName() {
            return type;
        }

        @Override
        public String keyType() {
            return type.substring(MAP.length(), type.indexOf(']'));
        }

        @Override
        public @Nullable Object zero() {
            return of(element(), null);
        }

        @Override
        public @Nullable Object toJson() {
            return nil ? null : elements;
        }
    }
}
