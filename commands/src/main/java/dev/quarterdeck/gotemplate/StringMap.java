package dev.quarterdeck.gotemplate;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Go's map[string]string, such as labels: a key that is not there is an empty text. */
public final class StringMap extends AbstractMap<String, String> implements GoTyped {
    private final Map<String, String> map;

    public StringMap(Map<String, String> map) {
        this.map = map;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return map.entrySet();
    }

    @Override
    public String typeName() {
        return "map[string]string";
    }

    @Override
    public String zero() {
        return "";
    }
}
