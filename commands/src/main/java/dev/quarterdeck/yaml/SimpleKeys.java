package dev.quarterdeck.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a key without a question mark may have begun, one for each level of brackets ({@code
 * yaml_simple_key_t} in {@code scannerc.go}).
 */
final class SimpleKeys {
    /** So many characters at most may stand between the beginning of a key and its colon. */
    private static final int LONGEST = 1024;

    /** One of them; what is not possible any more stays in its place. */
    private static final class Key {
        private boolean possible;
        private final boolean required;
        private final int token;
        private final int line;
        private final int column;
        private final int index;

        private Key(boolean possible, boolean required, int token, Source source) {
            this.possible = possible;
            this.required = required;
            this.token = token;
            this.line = source.line();
            this.column = source.column();
            this.index = source.index();
        }
    }

    private final Source source;
    private final List<Key> levels = new ArrayList<>();
    private final Map<Integer, Integer> levelOfToken = new HashMap<>();

    SimpleKeys(Source source) {
        this.source = source;
        levels.add(new Key(false, false, 0, source));
    }

    void open(int token) {
        levels.add(new Key(false, false, token, source));
    }

    void close() {
        levelOfToken.remove(levels.removeLast().token);
    }

    /** Lets a key begin here, with the token of the number. */
    void begin(int token, boolean required) {
        remove();
        levels.set(levels.size() - 1, new Key(true, required, token, source));
        levelOfToken.put(token, levels.size() - 1);
    }

    /** Whether the token of the number may still turn out to be a key. */
    boolean possible(int token) {
        Integer level = levelOfToken.get(token);
        return level != null && level < levels.size() && valid(levels.get(level));
    }

    /** Whether a key that may be one has begun at this level. */
    boolean possible() {
        return valid(levels.getLast());
    }

    /** The number of the token the last key began with. */
    int token() {
        return levels.getLast().token;
    }

    int line() {
        return levels.getLast().line;
    }

    int column() {
        return levels.getLast().column;
    }

    /** The last one was a key. */
    void found() {
        levels.getLast().possible = false;
        levelOfToken.remove(token());
    }

    /** The last one is none. */
    void remove() {
        Key key = levels.getLast();
        if (key.possible) {
            refuseWhereRequired(key);
            key.possible = false;
            levelOfToken.remove(key.token);
        }
    }

    private boolean valid(Key key) {
        if (!key.possible) {
            return false;
        }
        if (key.line < source.line() || key.index + LONGEST < source.index()) {
            refuseWhereRequired(key);
            key.possible = false;
        }
        return key.possible;
    }

    private void refuseWhereRequired(Key key) {
        if (key.required) {
            throw source.wrong("could not find expected ':'");
        }
    }
}
