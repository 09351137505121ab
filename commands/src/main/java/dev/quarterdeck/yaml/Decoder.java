package dev.quarterdeck.yaml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes values of nodes, with aliases and merges; as the {@code decoder} of {@code decode.go}. */
final class Decoder {
    private static final int SMALL = 400_000;
    private static final int LARGE = 4_000_000;

    private long decoded;
    private long byAlias;
    private int aliases;

    @Nullable Object value(Node node) {
        count();
        return switch (node.kind()) {
            case SCALAR -> Scalars.value(node);
            case ALIAS -> alias(node);
            case SEQUENCE -> sequence(node);
            case MAPPING -> {
                Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
                fill(map, node);
                yield map;
            }
        };
    }

    /** Of a small document nearly all may come from aliases, of a large one a tenth. */
    private void count() {
        decoded++;
        byAlias += aliases > 0 ? 1 : 0;
        if (byAlias > 100 && decoded > 1000 && (double) byAlias / decoded > allowed()) {
            throw YamlException.yaml("document contains excessive aliasing");
        }
    }

    private double allowed() {
        if (decoded <= SMALL) {
            return 0.99;
        }
        if (decoded >= LARGE) {
            return 0.10;
        }
        return 0.99 - 0.89 * ((double) (decoded - SMALL) / (LARGE - SMALL));
    }

    private @Nullable Object alias(Node node) {
        follow(node);
        Object value = value(target(node));
        leave(node);
        return value;
    }

    private void follow(Node alias) {
        if (alias.followed()) {
            throw YamlException.yaml("anchor '" + alias.name() + "' value contains itself");
        }
        alias.follow(true);
        aliases++;
    }

    private void leave(Node alias) {
        aliases--;
        alias.follow(false);
    }

    private static Node target(Node alias) {
        Node target = alias.target();
        if (target == null) {
            throw new IllegalStateException(alias.name());
        }
        return target;
    }

    private List<@Nullable Object> sequence(Node node) {
        List<@Nullable Object> list = new ArrayList<>(node.children().size());
        for (Node child : node.children()) {
            list.add(value(child));
        }
        return list;
    }

    private void fill(Map<@Nullable Object, @Nullable Object> map, Node node) {
        List<Node> children = node.children();
        for (int i = 0; i < children.size(); i += 2) {
            Node key = children.get(i);
            Node value = children.get(i + 1);
            if (Scalars.merges(key)) {
                merge(map, value);
            } else {
                Object name = value(key);
                if (name instanceof Map<?, ?> || name instanceof List<?>) {
                    throw YamlException.yaml("invalid map key: " + GoSyntax.text(name));
                }
                map.put(name, value(value));
            }
        }
    }

    /** Of several maps the first counts most; what follows in the map around counts more. */
    private void merge(Map<@Nullable Object, @Nullable Object> map, Node node) {
        if (node.kind() != Node.Kind.SEQUENCE) {
            mergeOne(map, node);
            return;
        }
        for (Node one : node.children().reversed()) {
            mergeOne(map, one);
        }
    }

    private void mergeOne(Map<@Nullable Object, @Nullable Object> map, Node node) {
        boolean alias = node.kind() == Node.Kind.ALIAS;
        Node.Kind kind = alias ? target(node).kind() : node.kind();
        if (kind != Node.Kind.MAPPING) {
            throw YamlException.yaml("map merge requires map or sequence of maps as the value");
        }
        count();
        if (alias) {
            follow(node);
            count();
            fill(map, target(node));
            leave(node);
        } else {
            fill(map, node);
        }
    }
}
