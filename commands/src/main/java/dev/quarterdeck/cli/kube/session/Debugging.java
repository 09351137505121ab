package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.stream.Counted;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Puts an ephemeral container beside those of a pod, and joins it (kubectl pkg/cmd/debug). */
final class Debugging {
    private static final String PART = "ephemeralcontainers";
    private static final String FIELD = "ephemeralContainers";
    private static final Duration WATCHED = Duration.ofMinutes(10);

    /** The letters of names that servers make up, which spell no words. */
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";

    private static final String NOT_ROOT =
            "Warning: Non-root user is configured for the entire target Pod, and some capabilities"
                + " granted by debug profile may not work. Please consider using \"--custom\" with"
                + " a custom profile that specifies \"securityContext.runAsUser: 0\".";

    private final Work work;
    private final Pod pod;

    Debugging(Work work, Pod pod) {
        this.work = work;
        this.pod = pod;
    }

    /** A name that no container of the pod has. */
    String freeName() {
        while (true) {
            String name =
                    "debugger-"
                            + ThreadLocalRandom.current()
                                    .ints(5, 0, LETTERS.length())
                                    .mapToObj(at -> LETTERS.substring(at, at + 1))
                                    .collect(Collectors.joining());
            if (pod.find(name).isEmpty()) {
                return name;
            }
        }
    }

    /** Asks for the container, and gives the pod that has it. */
    Pod add(DebugContainer container) {
        if (container.profile().grants() && otherUser()) {
            work.channels().complain(NOT_ROOT);
        }
        List<Object> order = new ArrayList<>();
        for (Pod.Container there : pod.list(FIELD)) {
            order.add(Map.of("name", there.name()));
        }
        order.add(Map.of("name", container.name()));
        Map<String, @Nullable Object> patch =
                Map.of(
                        "spec",
                        Map.of(
                                "$setElementOrder/" + FIELD,
                                order,
                                FIELD,
                                List.of(container.spec())));
        Info info = new Info("", Pod.KIND, pod.namespace(), pod.name(), pod.object());
        try {
            return new Pod(
                    work.objects()
                            .patch(
                                    info,
                                    PART,
                                    ObjectApi.Patch.STRATEGIC,
                                    patch,
                                    Query.by(DryRun.NONE, Work.MANAGER)));
        } catch (StatusError error) {
            throw explained(error);
        }
    }

    /** A server that has no such part does not say what was not found. */
    private static RuntimeException explained(StatusError error) {
        boolean unknown =
                error.kind() == OpsException.Kind.NOT_FOUND && !error.what().contains("\"");
        return unknown
                ? Work.refused(
                        "ephemeral containers are disabled for this cluster (error from server: \""
                                + error.what()
                                        .replaceFirst("^Error from server \\(NotFound\\): ", "")
                                + "\")")
                : error;
    }

    private boolean otherUser() {
        Map<String, @Nullable Object> spec = Json.object(pod.object().get("spec"));
        return Json.object(spec.get("securityContext")).get("runAsUser") instanceof Number user
                && user.longValue() != 0;
    }

    /** Waits until it runs or has ended, joins it, and gives the exit status. */
    int join(DebugContainer wanted) throws IOException {
        Pod now = await(wanted.name());
        Pod.Container container = now.find(wanted.name()).orElseThrow();
        if (now.status(container).get("state") instanceof Map<?, ?> state
                && state.containsKey("terminated")) {
            return logs(wanted.name());
        }
        AtomicLong shown = new AtomicLong();
        String why = attach(wanted, now, container, counted(shown));
        if (!why.isEmpty()) {
            work.channels()
                    .complain(
                            "warning: couldn't attach to pod/%s, falling back to streaming logs: %s"
                                    .formatted(pod.name(), why));
            return logs(wanted.name());
        }
        // One that ends while it is joined has said everything before: nothing of it is lost.
        return shown.get() == 0 ? logs(wanted.name()) : 0;
    }

    private Channels counted(AtomicLong shown) {
        Channels all = work.channels();
        return new Channels(
                all.in(),
                new Counted(all.out(), shown),
                new Counted(all.err(), shown),
                all.terminal());
    }

    /** Why it could not be joined, or how it ended where that was no good; else empty. */
    private String attach(
            DebugContainer wanted, Pod now, Pod.Container container, Channels channels)
            throws IOException {
        String again = work.call().name().replaceFirst("\\S+$", "attach");
        try {
            return new Attaching(
                            work,
                            channels,
                            now,
                            container,
                            wanted.input(),
                            wanted.terminal(),
                            "",
                            again)
                    .joined()
                    .message()
                    .replaceFirst("^error: ", "");
        } catch (OpsException broken) {
            return broken.what().replaceFirst("^error: ", "");
        }
    }

    private Pod await(String name) throws IOException {
        Pod now = pod.again(work);
        while (!begun(now, name)) {
            now = next(now, name);
        }
        return now;
    }

    private boolean begun(Pod now, String name) {
        Map<String, @Nullable Object> state = state(now, name);
        return state.containsKey("running") || state.containsKey("terminated");
    }

    private static Map<String, @Nullable Object> state(Pod now, String name) {
        return now.find(name)
                .map(found -> Json.object(now.status(found).get("state")))
                .orElse(Map.of());
    }

    /** The pod once the container has begun, or as it is after a while. */
    private Pod next(Pod now, String name) throws IOException {
        Request watch =
                Request.get(Pod.KIND.path(pod.namespace()))
                        .header("Accept", "application/json")
                        .with("fieldSelector", "metadata.name=" + pod.name())
                        .with("resourceVersion", Pod.text(now.metadata().get("resourceVersion")))
                        .with("watch", "true");
        try (Reply reply = work.api().server().send(watch, WATCHED)) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            JsonValues events = new JsonValues(reply.body());
            while (events.hasNext()) {
                Map<String, @Nullable Object> event = Json.object(events.next());
                if ("DELETED".equals(event.get("type"))) {
                    throw Work.refused("pods \"\" not found");
                }
                Pod changed = new Pod(Json.object(event.get("object")));
                if (begun(changed, name)) {
                    return changed;
                }
                warn(changed, name);
            }
        } catch (UncheckedIOException late) {
            return pod.again(work);
        }
        return pod.again(work);
    }

    private void warn(Pod now, String name) {
        String message = Pod.text(Json.object(state(now, name).get("waiting")).get("message"));
        if (!message.isEmpty() && !work.flags().on("quiet")) {
            work.channels().complain("Warning: container " + name + ": " + message);
        }
    }

    private int logs(String name) throws IOException {
        Request request = pod.request("log").with("container", name);
        try (Reply reply = work.api().send(request)) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            reply.body().transferTo(work.channels().out());
            work.channels().out().flush();
        }
        return 0;
    }
}
