package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.loop.Page;

import java.util.List;
import java.util.stream.Collectors;

/** Says whose log would be shown. */
final class NotedLogs implements LogPages {
    @Override
    public Page open(String containerId, String containerName, Size size) {
        return new NotedPage("log of " + containerName);
    }

    @Override
    public Page open(List<ObjectRef> objects, String container, Size size) {
        String names = objects.stream().map(ObjectRef::name).collect(Collectors.joining(" "));
        return new NotedPage(("log of pods " + names + " " + container).strip());
    }
}
