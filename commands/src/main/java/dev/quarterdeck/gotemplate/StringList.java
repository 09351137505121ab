package dev.quarterdeck.gotemplate;

import java.util.AbstractList;
import java.util.List;

/** Go's []string. */
public final class StringList extends AbstractList<String> implements GoTyped {
    private final List<String> list;

    public StringList(List<String> list) {
        this.list = list;
    }

    @Override
    public String get(int index) {
        return list.get(index);
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public String typeName() {
        return "[]string";
    }

    @Override
    public String zero() {
        return "";
    }
}
