package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoFloat;

import java.math.BigInteger;

/**
 * A number on its way from JSON to YAML: written by encoding/json, read by YAML as an integer where
 * 64 bits hold it, and written anew. See {@code go.yaml.in/yaml/v2/resolve.go, encode.go}.
 */
final class YamlNumber {
    private YamlNumber() {}

    static String of(Number number) {
        Object kept = Unstructured.number(number);
        if (kept instanceof Long whole) {
            return whole.toString();
        }
        String json = Json.write(kept);
        if (json.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            BigInteger whole = new BigInteger(json);
            if (whole.bitLength() < Long.SIZE
                    || (whole.signum() > 0 && whole.bitLength() == Long.SIZE)) {
                return whole.toString();
            }
        }
        return GoFloat.text(Double.parseDouble(json));
    }
}
