package dev.quarterdeck.tui.log;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.pods.PodContainer;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The logs of containers of pods as one: several are merged, pods join and leave while it is
 * followed, and what happens to their containers is told.
 */
public final class PodLogSource implements LogSource {
    private final LogServer server;
    private final PodScope scope;
    private final PodChoice choice;
    private final Clock clock;
    private final Origins origins;

    /**
     * The logs of pods.
     *
     * @param container the one to read; empty for all
     */
    public PodLogSource(LogServer server, PodScope scope, String container, Clock clock) {
        this(server, scope, PodChoice.of(container), clock, new Origins());
    }

    private PodLogSource(
            LogServer server, PodScope scope, PodChoice choice, Clock clock, Origins origins) {
        this.server = server;
        this.scope = scope;
        this.choice = choice;
        this.clock = clock;
        this.origins = origins;
    }

    @Override
    public void read(LogRange range, LogSink sink) throws Exception {
        PodList list = PodList.read(server, scope);
        if (list.pods().isEmpty() && !scope.open()) {
            throw new OpsException(OpsException.Kind.NOT_FOUND, "no such pod");
        }
        list.pods().forEach(choice::meet);
        sink.opened();
        boolean following = range.follow() && !choice.previous();
        LogRange part = following ? range : range.still();
        Merge merge = new Merge(sink, part.tail());
        try (PodFollowing all =
                new PodFollowing(server, scope, choice, clock, origins, merge, part)) {
            all.begin(list);
            merge.run();
        }
    }

    @Override
    public LogState state() {
        List<Map<String, @Nullable Object>> pods = PodList.read(server, scope).pods();
        if (pods.isEmpty() && !scope.open()) {
            return new LogState.Gone();
        }
        return choice.previous() ? former(pods) : new LogState.Running();
    }

    private LogState former(List<Map<String, @Nullable Object>> pods) {
        List<PodRun> runs = new ArrayList<>();
        for (Map<String, @Nullable Object> pod : pods) {
            for (PodContainer container : choice.of(pod)) {
                runs.add(PodRun.of(pod, container.name(), true));
            }
        }
        for (PodRun run : runs) {
            if (run.over()) {
                return run.state();
            }
        }
        return new LogState.NotStarted();
    }

    /** A run that is over does not start again. */
    @Override
    public boolean awaitStart(LogState after) throws InterruptedException {
        Thread.sleep(Long.MAX_VALUE);
        return false;
    }

    @Override
    public Origins origins() {
        return origins;
    }

    @Override
    public boolean merged() {
        return true;
    }

    @Override
    public LogSource nextWriter() {
        return with(choice.next());
    }

    @Override
    public LogSource otherRun() {
        return with(choice.otherRun());
    }

    private PodLogSource with(PodChoice other) {
        return new PodLogSource(server, scope, other, clock, new Origins());
    }

    @Override
    public String chosen() {
        return choice.words();
    }

    /** The name and the namespace of a pod, for messages and requests. */
    static String meta(Map<String, @Nullable Object> pod, String field) {
        return Json.object(pod.get("metadata")).get(field) instanceof String text ? text : "";
    }
}
