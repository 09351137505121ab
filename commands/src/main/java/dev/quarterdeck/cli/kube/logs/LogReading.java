package dev.quarterdeck.cli.kube.logs;

import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks for logs and prints them, one after the other or, while following, all at once. */
final class LogReading {
    private static final int BUFFER = 64 * 1024;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ClusterApi api;
    private final Channels channels;
    private final LogsOptions options;
    private final LogOutput output;
    private final PrefixColours colours;
    private final Set<Reply> open = new HashSet<>();
    private boolean stopped;
    private boolean interrupted;

    LogReading(ClusterApi api, Channels channels, LogsOptions options, PrefixColours colours) {
        this.api = api;
        this.channels = channels;
        this.options = options;
        this.output = new LogOutput(channels.out());
        this.colours = colours;
    }

    /** Prints all of them. */
    void print(List<PodLog> logs) throws IOException {
        boolean together = options.follow() && logs.size() > 1;
        if (together && logs.size() > options.most()) {
            throw LogsOptions.mistake(
                    "you are attempting to follow %d log streams, but maximum allowed concurrency is %d, use --max-log-requests to increase the limit"
                            .formatted(logs.size(), options.most()));
        }
        if (together) {
            printTogether(logs);
            return;
        }
        for (PodLog log : logs) {
            print(log, false);
        }
    }

    /** The first failure is the last thing that happens. */
    private void printTogether(List<PodLog> logs) throws IOException {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        List<CompletableFuture<Void>> all = logs.stream().map(log -> begin(log, failed)).toList();
        try {
            CompletableFuture<Void> done =
                    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
            CompletableFuture.anyOf(done, failed).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof IOException written) {
                throw written;
            }
            throw failure.getCause() instanceof RuntimeException known ? known : failure;
        } finally {
            stop();
        }
    }

    private CompletableFuture<Void> begin(PodLog log, CompletableFuture<Void> failed) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                print(log, true);
                                done.complete(null);
                            } catch (IOException | RuntimeException failure) {
                                failed.completeExceptionally(failure);
                            }
                        });
        return done;
    }

    /** Ends everything that is being read, from outside. */
    synchronized void interrupt() {
        interrupted = true;
        stop();
    }

    /** Whether it was ended from outside. */
    synchronized boolean interrupted() {
        return interrupted;
    }

    private synchronized void stop() {
        stopped = true;
        open.forEach(Reply::close);
    }

    private synchronized boolean stopped() {
        return stopped;
    }

    private void print(PodLog log, boolean whole) throws IOException {
        byte[] prefix = options.prefix() ? colours.prefix(log) : new byte[0];
        if (options.follow()) {
            follow(log, output.pen(prefix, whole));
            return;
        }
        try {
            read(log, output.pen(prefix, whole));
        } catch (OpsException failure) {
            ignore(failure);
        }
    }

    /** A log that cannot be had yet is asked for again, for a while. */
    private void follow(PodLog log, LogOutput.Pen pen) throws IOException {
        long end = System.nanoTime() + options.timeout().toNanos();
        while (!stopped()) {
            try {
                read(log, pen);
                return;
            } catch (OpsException failure) {
                if (options.ignoringErrors()) {
                    ignore(failure);
                    return;
                }
                channels.complain(text(failure));
                if (!(failure instanceof StatusError)) {
                    throw failure;
                }
            }
            if (System.nanoTime() + PAUSE.toNanos() >= end) {
                rest(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
                throw LogsOptions.mistake("context deadline exceeded");
            }
            rest(PAUSE);
        }
    }

    private static void rest(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException();
        }
    }

    /** Told among the lines, as kubectl does, where errors do not count. */
    private void ignore(OpsException failure) throws IOException {
        if (!options.ignoringErrors()) {
            throw failure;
        }
        byte[] line = ("error: " + text(failure) + "\n").getBytes(StandardCharsets.UTF_8);
        output.write(line, 0, line.length);
    }

    private static String text(OpsException failure) {
        return failure instanceof StatusError refusal
                ? refusal.text()
                : failure.what().replaceFirst("^error: ", "");
    }

    private void read(PodLog log, LogOutput.Pen pen) throws IOException {
        try (Reply reply = api.get(log.path(), "application/json, */*")) {
            if (reply.status() >= 300) {
                throw StatusError.of(reply, "get", "pods " + log.pod());
            }
            if (!opened(reply)) {
                return;
            }
            copy(reply, pen);
            pen.finish();
        }
    }

    private void copy(Reply reply, LogOutput.Pen pen) throws IOException {
        byte[] buffer = new byte[BUFFER];
        InputStream body = reply.body();
        try {
            int count = next(body, buffer, reply);
            while (count >= 0) {
                pen.write(buffer, count);
                count = next(body, buffer, reply);
            }
        } finally {
            closed(reply);
        }
    }

    private int next(InputStream body, byte[] buffer, Reply reply) {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            if (stopped()) {
                return -1;
            }
            throw reply.broken(broken);
        }
    }

    private synchronized boolean opened(Reply reply) {
        return !stopped && open.add(reply);
    }

    private synchronized void closed(Reply reply) {
        open.remove(reply);
    }
}
