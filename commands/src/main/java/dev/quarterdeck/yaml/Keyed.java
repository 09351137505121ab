package dev.quarterdeck.yaml;

import dev.quarterdeck.text.GoFloat;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of a decoded document what JSON can say, as {@code convertToJSONableObject} of {@code
 * sigs.k8s.io/yaml} does and {@code json.Marshal} after it: keys become texts, and numbers are what
 * their JSON reads as.
 */
final class Keyed {
    private @Nullable YamlException unsayable;

    /** The same with texts for keys. */
    @Nullable Object value(@Nullable Object decoded) {
        Object value = convert(decoded);
        if (unsayable != null) {
            throw unsayable;
        }
        return value;
    }

    private @Nullable Object convert(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map(map);
            case List<?> list -> list(list);
            case Double number -> number(number);
            case null, default -> value;
        };
    }

    private List<?> list(List<?> list) {
        @SuppressWarnings("unchecked") // the decoder made it
        List<@Nullable Object> known = (List<@Nullable Object>) list;
        known.replaceAll(this::convert);
        return known;
    }

    private Map<?, ?> map(Map<?, ?> map) {
        @SuppressWarnings("unchecked") // the decoder made it
        Map<@Nullable Object, @Nullable Object> known =
                (Map<@Nullable Object, @Nullable Object>) map;
        if (known.keySet().stream().allMatch(String.class::isInstance)) {
            known.replaceAll((key, value) -> convert(value));
            return known;
        }
        Map<String, @Nullable Object> keyed = new LinkedHashMap<>();
        known.forEach((key, value) -> keyed.put(key(key, value), convert(value)));
        return keyed;
    }

    private static String key(@Nullable Object key, @Nullable Object value) {
        return switch (key) {
            case String text -> text;
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case Double number -> real(number);
            case null -> throw unsupported("%!s(<nil>)", key, value);
            case BigInteger number -> throw unsupported("uint64", number, value);
            default -> throw unsupported(key.getClass().getSimpleName(), key, value);
        };
    }

    private static YamlException unsupported(
            String type, @Nullable Object key, @Nullable Object value) {
        return new YamlException(
                "unsupported map key of type: %s, key: %s, value: %s"
                        .formatted(type, GoSyntax.text(key), GoSyntax.text(value)));
    }

    /** With as few digits as 32 bits need. */
    private static String real(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        float single = (float) number;
        if (Float.isInfinite(single)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        return GoFloat.format(single == 0 ? single : shortest(single), 'g', -1);
    }

    private static double shortest(float single) {
        return Double.parseDouble(Float.toString(single));
    }

    /** A whole number is written without a point, and so comes back as one. */
    private Object number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            if (unsayable == null) {
                unsayable =
                        new YamlException(
                                "json: unsupported value: " + GoFloat.format(number, 'g', -1));
            }
            return number;
        }
        if (Math.abs(number) >= 1e21 || number != Math.rint(number)) {
            return number;
        }
        BigInteger whole = new BigDecimal(GoFloat.shortest(number).toPlainString()).toBigInteger();
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : (Object) number;
    }
}
