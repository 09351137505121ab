package dev.quarterdeck.kubernetes;

import dev.quarterdeck.text.GoNumber;
import dev.quarterdeck.text.GoParseException;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a plain text in YAML means to kubectl, whose reader speaks YAML 1.1: {@code yes} is true and
 * {@code 0644} is 420. Ported from {@code go.yaml.in/yaml/v2/resolve.go}.
 */
final class GoYamlSchema implements Schema {
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    @Override
    public ScalarResolver getScalarResolver() {
        return (text, implicit) -> implicit ? tag(text) : Tag.STR;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
        Map<Tag, ConstructNode> constructors =
                new HashMap<>(new JsonSchema().getSchemaTagConstructors());
        constructors.put(Tag.BOOL, node -> bool(text(node)));
        constructors.put(Tag.INT, node -> number(text(node)));
        constructors.put(Tag.FLOAT, node -> number(text(node)));
        return constructors;
    }

    private static String text(Node node) {
        return ((ScalarNode) node).getValue();
    }

    private static Tag tag(String text) {
        if (text.equals("<<")) {
            return Tag.MERGE;
        }
        if (isNull(text)) {
            return Tag.NULL;
        }
        if (bool(text) != null) {
            return Tag.BOOL;
        }
        Object number = number(text);
        if (number == null) {
            return Tag.STR;
        }
        return number instanceof Double ? Tag.FLOAT : Tag.INT;
    }

    private static boolean isNull(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    private static @Nullable Object bool(String text) {
        return switch (text) {
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
                    false;
            default -> null;
        };
    }

    /** A whole number that 64 bits hold, or one with a fraction; null where the text is neither. */
    private static @Nullable Object number(String text) {
        char first = text.charAt(0);
        if (first != '+' && first != '-' && first != '.' && (first < '0' || first > '9')) {
            return null;
        }
        String plain = text.replace("_", "");
        Object whole = first == '.' ? null : whole(plain);
        if (whole != null) {
            return whole;
        }
        return FLOAT.matcher(plain).matches() ? (Object) Double.valueOf(plain) : null;
    }

    private static @Nullable Object whole(String plain) {
        try {
            return GoNumber.parseInt(plain, 0, Long.SIZE);
        } catch (GoParseException notSigned) {
            return unsigned(plain);
        }
    }

    private static @Nullable Object unsigned(String plain) {
        try {
            GoNumber.parseUint(plain, 10, Long.SIZE);
            return new BigInteger(plain);
        } catch (GoParseException notWhole) {
            return null;
        }
    }
}
