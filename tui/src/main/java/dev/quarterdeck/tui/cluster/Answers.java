package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.model.OpsException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a describer asks, each thing once.
 *
 * @param source answers what was not asked yet
 * @param known the answers by what was asked: a tree, a list of them, or a refusal
 */
record Answers(Related source, boolean events, Clock clock, Map<String, Object> known)
        implements Related {
    Answers(Related source, boolean events, Clock clock) {
        this(source, events, clock, new ConcurrentHashMap<>());
    }

    Answers withEvents() {
        return new Answers(source, true, clock, known);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public ZoneId zone() {
        return clock.getZone();
    }

    @Override
    public Tree get(String path) {
        return (Tree) answer(path, () -> source.get(path));
    }

    @Override
    public List<Tree> list(String path, Map<String, String> query) {
        return trees(answer("list " + path + query, () -> source.list(path, query)));
    }

    @Override
    public List<Tree> listed(String path, Map<String, String> query) {
        return trees(answer("listed " + path + query, () -> source.listed(path, query)));
    }

    @Override
    public List<Tree> all(String path, Map<String, String> query) {
        return trees(answer("all " + path + query, () -> source.all(path, query)));
    }

    @Override
    public List<Tree> whole(String path, Map<String, String> query) {
        return trees(answer("whole " + path + query, () -> source.whole(path, query)));
    }

    private static List<Tree> trees(Object answer) {
        return ((List<?>) answer).stream().map(Tree.class::cast).toList();
    }

    private Object answer(String asked, Supplier<Object> ask) {
        Object answer = known.computeIfAbsent(asked, _ -> asked(ask));
        if (answer instanceof OpsException refusal) {
            throw refusal;
        }
        return answer;
    }

    private static Object asked(Supplier<Object> ask) {
        try {
            return ask.get();
        } catch (OpsException refusal) {
            return refusal;
        }
    }
}
