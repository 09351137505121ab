package dev.quarterdeck.tui.log;

import dev.quarterdeck.kubernetes.pods.PodContainer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which containers of pods are read, and which run of them.
 *
 * @param container empty for all
 * @param previous whether it is the run before the present one
 * @param known the containers met so far; shared by all choices of one log
 */
record PodChoice(String container, boolean previous, List<PodContainer> known) {
    static PodChoice of(String container) {
        return new PodChoice(container, false, new ArrayList<>());
    }

    /** Remembers the containers of a pod. */
    void meet(Map<String, @Nullable Object> pod) {
        synchronized (known) {
            PodContainer.all(pod).stream().filter(one -> !known.contains(one)).forEach(known::add);
        }
    }

    /** Those of a pod that are read. */
    List<PodContainer> of(Map<String, @Nullable Object> pod) {
        return PodContainer.all(pod).stream()
                .filter(one -> container.isEmpty() || one.name().equals(container))
                .toList();
    }

    /** After all one container, after the last one all. */
    PodChoice next() {
        List<String> names = names();
        int at = names.indexOf(container);
        String other = at + 1 < names.size() ? names.get(at + 1) : "";
        return new PodChoice(other, previous, known);
    }

    PodChoice otherRun() {
        return new PodChoice(container, !previous, known);
    }

    private List<String> names() {
        synchronized (known) {
            return known.stream().map(PodContainer::name).distinct().toList();
        }
    }

    String words() {
        String run = previous ? "previous run" : "";
        String which = container.isEmpty() ? several() : shown();
        return which + (which.isEmpty() || run.isEmpty() ? "" : ", ") + run;
    }

    private String several() {
        return names().size() > 1 ? "all containers" : "";
    }

    private String shown() {
        synchronized (known) {
            return known.stream()
                    .filter(one -> one.name().equals(container))
                    .map(PodContainer::shown)
                    .findFirst()
                    .orElse(container);
        }
    }
}
