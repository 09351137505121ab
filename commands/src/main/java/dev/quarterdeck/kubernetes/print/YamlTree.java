package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Walks a tree and emits it; ported from {@code go.yaml.in/yaml/v2/encode.go, emitterc.go}. */
final class YamlTree {
    /** A longer key gets a question mark. */
    private static final int LONGEST_SIMPLE_KEY = 128;

    private final YamlEmitter emitter;

    YamlTree(YamlEmitter emitter) {
        this.emitter = emitter;
    }

    void document(@Nullable Object tree) {
        node(tree, false);
        emitter.indent();
    }

    private void node(@Nullable Object value, boolean inMapping) {
        if (value instanceof Map<?, ?>) {
            mapping(Json.object(value));
        } else if (value instanceof List<?> list) {
            sequence(list, inMapping);
        } else {
            scalar(YamlScalar.of(value), false);
        }
    }

    private void scalar(YamlScalar scalar, boolean simpleKey) {
        int before = emitter.deeper(true, false);
        YamlScalar.Style style = scalar.style(simpleKey);
        emitter.scalar(scalar.text(), style, !simpleKey);
        emitter.back(before);
    }

    private void mapping(Map<String, @Nullable Object> map) {
        if (map.isEmpty()) {
            empty("{", "}");
            return;
        }
        int before = emitter.deeper(false, false);
        for (String key : YamlKeys.sorted(map.keySet())) {
            emitter.indent();
            key(YamlScalar.ofText(YamlInput.read(key)));
            node(map.get(key), true);
        }
        emitter.back(before);
    }

    private void key(YamlScalar key) {
        if (!key.multiline() && key.bytes() <= LONGEST_SIMPLE_KEY) {
            scalar(key, true);
            emitter.indicator(":", false, false, false);
            return;
        }
        emitter.indicator("?", true, false, true);
        scalar(key, false);
        emitter.indent();
        emitter.indicator(":", true, false, true);
    }

    private void sequence(List<?> list, boolean inMapping) {
        if (list.isEmpty()) {
            empty("[", "]");
            return;
        }
        int before = emitter.deeper(false, inMapping && !emitter.indention());
        for (Object item : list) {
            emitter.indent();
            emitter.indicator("-", true, false, true);
            node(item, false);
        }
        emitter.back(before);
    }

    private void empty(String open, String close) {
        emitter.indicator(open, true, true, false);
        emitter.indicator(close, false, false, false);
    }
}
