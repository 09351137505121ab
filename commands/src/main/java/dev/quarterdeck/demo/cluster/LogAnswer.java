package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.LogLine;
import dev.quarterdeck.demo.Request;
import dev.quarterdeck.demo.Script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** What a container has written, and, as long as somebody follows, what it goes on writing. */
final class LogAnswer {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Cluster cluster;

    LogAnswer(Cluster cluster) {
        this.cluster = cluster;
    }

    /** One run of a container, from its start to its end or to now. */
    private record Run(Script script, Instant start, Instant end, boolean over) {}

    void answer(ApiPath path, Request request, Reply reply)
            throws IOException, InterruptedException {
        Tree pod = cluster.object(path);
        Tree box = Boxes.chosen(pod, request);
        String container = box.text("name");
        long tail = Query.number(request, "tailLines", Long.MAX_VALUE);
        if (tail < 0) {
            throw StatusError.invalid(
                    "PodLogOptions",
                    "PodLogOptions",
                    pod.name(),
                    "tailLines",
                    "Invalid value: " + tail + ": must be greater than or equal to 0");
        }
        Run run = run(pod, box, Query.flag(request, "previous"));
        Selection selection = Selection.of(request, run, cluster.now());
        if (!Query.flag(request, "follow")) {
            reply.text(200, selection.text());
            return;
        }
        reply.whenGone(cluster.store()::wake);
        try (OutputStream out = reply.stream("text/plain")) {
            follow(pod, container, selection, reply, out);
        }
    }

    private Run run(Tree pod, Tree box, boolean previous) {
        String container = box.text("name");
        Tree status = PodStatus.find(pod, container);
        Tree state = status.tree(previous ? "lastState" : "state");
        if (previous && !state.has("terminated")) {
            throw StatusError.badRequest(
                    "previous terminated container \"%s\" in pod \"%s\" not found"
                            .formatted(container, pod.name()));
        }
        if (!state.has("running") && !state.has("terminated")) {
            state = status.tree("lastState");
        }
        if (state.fields().isEmpty()) {
            String reason = Cells.or(status.text("state.waiting.reason"), "ContainerCreating");
            throw StatusError.badRequest(
                    "container \"%s\" in pod \"%s\" is waiting to start: %s"
                            .formatted(container, pod.name(), waiting(reason)));
        }
        Script script = Habit.of(box).log();
        boolean over = state.has("terminated");
        String start = state.text(over ? "terminated.startedAt" : "running.startedAt");
        Instant end = over ? Ages.parse(state.text("terminated.finishedAt")) : cluster.now();
        return new Run(script, Ages.parse(start), end.plusMillis(over ? 999 : 0), over);
    }

    private static String waiting(String reason) {
        return reason.equals("ImagePullBackOff")
                ? "trying and failing to pull image"
                : reason.equals("ErrImagePull") ? "image can't be pulled" : reason;
    }

    /** Which lines of a run are wanted, and how. */
    private record Selection(
            Run run, Instant since, long tail, long limit, boolean times, long[] next) {

        static Selection of(Request request, Run run, Instant now) {
            long seconds = Query.number(request, "sinceSeconds", -1);
            String time = request.query("sinceTime", "");
            Instant since =
                    seconds >= 0
                            ? now.minusSeconds(seconds)
                            : time.isEmpty() ? Instant.EPOCH : Ages.parse(time);
            return new Selection(
                    run,
                    since,
                    Query.number(request, "tailLines", Long.MAX_VALUE),
                    Query.number(request, "limitBytes", Long.MAX_VALUE),
                    Query.flag(request, "timestamps"),
                    new long[1]);
        }

        /** All that there is. */
        String text() {
            long count = run.script().lines(Duration.between(run.start(), run.end()));
            var lines = new ArrayDeque<LogLine>();
            for (long i = count - 1; i >= 0 && lines.size() < tail && lines.size() < 20_000; i--) {
                LogLine line = line(i);
                if (line.at().isBefore(since)) {
                    break;
                }
                lines.addFirst(line);
            }
            next[0] = count;
            var bytes = new ByteArrayOutputStream();
            lines.forEach(line -> bytes.writeBytes(line.bytes(times)));
            int length = (int) Math.min(limit, bytes.size());
            return new String(
                    bytes.toByteArray(), 0, length, java.nio.charset.StandardCharsets.UTF_8);
        }

        private LogLine line(long number) {
            return run.script().line(number, run.start().plus(run.script().at(number)));
        }

        /** What has come since. */
        void more(Instant now, OutputStream out) throws IOException {
            long count = run.script().lines(Duration.between(run.start(), now));
            for (; next[0] < count; next[0]++) {
                out.write(line(next[0]).bytes(times));
            }
        }
    }

    private void follow(
            Tree pod, String container, Selection selection, Reply reply, OutputStream out)
            throws IOException, InterruptedException {
        out.write(selection.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        cluster.watched(true);
        try {
            while (!reply.gone()
                    && !cluster.store().closed()
                    && goesOn(pod, container, selection)) {
                selection.more(cluster.now(), out);
                cluster.store().await(() -> reply.gone() || cluster.store().closed(), LOOK);
                cluster.catchUp();
            }
        } finally {
            cluster.watched(false);
        }
    }

    /** While it is still this run of the container that is running. */
    private boolean goesOn(Tree pod, String container, Selection selection) {
        Tree now = cluster.find("pods", pod.namespace(), pod.name());
        return now != null
                && now.uid().equals(pod.uid())
                && !selection.run().over()
                && PodStatus.find(now, container)
                        .text("state.running.startedAt")
                        .equals(Ages.time(selection.run().start()));
    }
}
