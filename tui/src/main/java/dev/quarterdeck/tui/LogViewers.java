package dev.quarterdeck.tui;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.cluster.KubeSource;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.deck.LogPages;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.log.DockerLogSource;
import dev.quarterdeck.tui.log.LogPage;
import dev.quarterdeck.tui.log.LogServer;
import dev.quarterdeck.tui.log.LogSource;
import dev.quarterdeck.tui.log.PodLogSource;
import dev.quarterdeck.tui.log.PodScope;
import dev.quarterdeck.tui.loop.Page;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The log viewer on the logs of an engine and of clusters. */
public record LogViewers(Engine engine, KubeSource cluster, Keymap keymap, Clock clock)
        implements LogPages {
    @Override
    public Page open(String containerId, String containerName, Size size) {
        return page(new DockerLogSource(engine, containerId), containerName, size);
    }

    @Override
    public Page open(List<ObjectRef> objects, String container, Size size) {
        ObjectRef first = objects.getFirst();
        LogServer server = request -> cluster.send(first.context(), request);
        LogSource source = new PodLogSource(server, scope(objects), container, clock);
        String more = objects.size() > 1 ? " and " + (objects.size() - 1) + " more" : "";
        return page(source, first.namespace() + "/" + first.name() + more, size);
    }

    private static PodScope scope(List<ObjectRef> objects) {
        ObjectRef first = objects.getFirst();
        if (!first.resource().kind().equals("Pod")) {
            return PodScope.of(first.resource(), first.namespace(), first.name());
        }
        return PodScope.named(
                objects.stream()
                        .map(pod -> pod.namespace() + "/" + pod.name())
                        .collect(Collectors.toSet()));
    }

    private Page page(LogSource source, String title, Size size) {
        return LogPage.of(source, title, size, keymap, clock);
    }
}
