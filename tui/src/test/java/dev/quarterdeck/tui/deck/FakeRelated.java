package dev.quarterdeck.tui.deck;

import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Answers a describer with events, and knows nothing else. */
record FakeRelated(@Nullable Object eventList) implements Related {
    @Override
    public boolean events() {
        return true;
    }

    @Override
    public Instant now() {
        return FakeEngine.NOW;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Tree get(String path) {
        return Tree.of(null);
    }

    @Override
    public List<Tree> list(String path, Map<String, String> query) {
        return path.endsWith("/events") ? Tree.of(eventList).list("items") : List.of();
    }

    @Override
    public List<Tree> listed(String path, Map<String, String> query) {
        return list(path, query);
    }

    @Override
    public List<Tree> all(String path, Map<String, String> query) {
        return list(path, query);
    }

    @Override
    public List<Tree> whole(String path, Map<String, String> query) {
        return list(path, query);
    }
}
