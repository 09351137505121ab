package dev.quarterdeck.kubernetes.patch;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes up objects with a field for each way of merging, and changes them: what was written before,
 * what is written now, and what is there.
 */
final class RandomStates {
    private static final List<String> WORDS = List.of("a", "b", "c", "d", "e");
    private static final List<String> FIELDS =
            List.of(
                    "name",
                    "image",
                    "count",
                    "on",
                    "labels",
                    "inner",
                    "strategy",
                    "replaced",
                    "args",
                    "finalizers",
                    "numbers",
                    "atoms",
                    "containers",
                    "ports",
                    "volumes");
    private static final int DEEPEST = 3;

    private final Random random;

    RandomStates(long seed) {
        this.random = new Random(seed);
    }

    /** The three, by their names. */
    Map<String, Object> next() {
        Map<String, @Nullable Object> original = object(DEEPEST, "");
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("original", original);
        states.put("modified", changed(original, DEEPEST, ""));
        states.put("current", changed(original, DEEPEST, ""));
        return states;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** An object; {@code key} is the field that tells it apart from others, or empty. */
    private Map<String, @Nullable Object> object(int depth, String key) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String field : FIELDS) {
            if (!field.equals(key) && chance(30)) {
                put(object, field, depth);
            }
        }
        return object;
    }

    private void put(Map<String, @Nullable Object> object, String field, int depth) {
        Object value = value(field, depth);
        if (value != null) {
            object.put(field, value);
        }
    }

    private @Nullable Object value(String field, int depth) {
        return switch (field) {
            case "name", "image" -> word();
            case "count" -> (long) random.nextInt(5);
            case "on" -> random.nextBoolean();
            case "labels" -> labels();
            case "args" -> some(this::word);
            case "finalizers" -> distinct(this::word);
            case "numbers" -> distinct(() -> (long) random.nextInt(5));
            default -> depth == 0 ? null : nested(field, depth - 1);
        };
    }

    private Object nested(String field, int depth) {
        return switch (field) {
            case "atoms" -> some(() -> object(depth, ""));
            case "containers", "volumes" -> keyed("name", distinct(this::word), depth);
            case "ports" -> keyed("count", distinct(() -> (long) random.nextInt(5)), depth);
            default -> object(depth, "");
        };
    }

    private Map<String, @Nullable Object> labels() {
        Map<String, @Nullable Object> labels = new LinkedHashMap<>();
        some(this::word).forEach(key -> labels.put(String.valueOf(key), word()));
        return labels;
    }

    private List<@Nullable Object> some(java.util.function.Supplier<Object> one) {
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }

    private List<@Nullable Object> distinct(java.util.function.Supplier<Object> one) {
        Set<@Nullable Object> all = new LinkedHashSet<>(some(one));
        return new ArrayList<>(all);
    }

    private List<@Nullable Object> keyed(String key, List<@Nullable Object> keys, int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        for (Object one : keys) {
            items.add(item(key, one, depth));
        }
        return items;
    }

    private Map<String, @Nullable Object> item(String key, @Nullable Object value, int depth) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put(key, value);
        item.putAll(object(depth, key));
        return item;
    }

    /** A copy in which something is other, or gone, or new, or elsewhere. */
    private Map<String, @Nullable Object> changed(
            Map<String, @Nullable Object> object, int depth, String key) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        object.forEach(
                (field, value) -> {
                    if (field.equals(key) || chance(55)) {
                        changed.put(field, value);
                    } else if (chance(70)) {
                        changed.put(field, changed(field, value, depth));
                    }
                });
        for (String field : FIELDS) {
            if (!object.containsKey(field) && chance(8)) {
                put(changed, field, depth);
            }
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object changed(String field, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map && !field.equals("labels")) {
            return changed((Map<String, @Nullable Object>) map, Math.max(0, depth - 1), "");
        }
        if (value instanceof List<?> list) {
            return changed(field, (List<@Nullable Object>) list, depth);
        }
        Object other = value(field, depth);
        return other == null || chance(3) ? null : other;
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object> changed(String field, List<@Nullable Object> list, int depth) {
        String key =
                switch (field) {
                    case "containers", "volumes" -> "name";
                    case "ports" -> "count";
                    default -> "";
                };
        List<@Nullable Object> changed = new ArrayList<>();
        for (Object item : list) {
            boolean map = item instanceof Map<?, ?>;
            if (chance(60) || !map && chance(50)) {
                changed.add(item);
            } else if (map && chance(60)) {
                int inner = Math.max(0, depth - 1);
                changed.add(changed((Map<String, @Nullable Object>) item, inner, key));
            }
        }
        if (value(field, depth) instanceof List<?> more && chance(40)) {
            add(changed, (List<@Nullable Object>) more, field, key);
        }
        if (chance(25)) {
            Collections.shuffle(changed, random);
        }
        return changed;
    }

    /** Adds what is told apart from all that is there. */
    private static void add(
            List<@Nullable Object> to, List<@Nullable Object> more, String field, String key) {
        for (Object item : more) {
            boolean known =
                    key.isEmpty()
                            ? to.contains(item) && !field.equals("args")
                            : to.stream()
                                    .anyMatch(
                                            one ->
                                                    java.util.Objects.equals(
                                                            Trees.map(one).get(key),
                                                            Trees.map(item).get(key)));
            if (!known) {
                to.add(item);
            }
        }
    }
}
