package dev.quarterdeck.tui.log;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the log of one container, while following through its ends and starts. */
final class PodReader implements Runnable {
    private static final int BUFFER = 64 * 1024;
    private static final long SETTLING_MILLIS = 3000;
    private static final long AGAIN_MILLIS = 5000;

    private final PodFollowing following;
    private final Merge.Lane lane;
    private final String namespace;
    private final String pod;
    private final String container;
    private final boolean named;
    private LogRange range;
    private PodRun run;
    private boolean left;
    private long last;
    private String told = "";

    /**
     * A reader.
     *
     * @param named whether what is told names the pod
     */
    PodReader(
            PodFollowing following,
            Merge.Lane lane,
            Map<String, @Nullable Object> pod,
            String container,
            LogRange range,
            boolean named) {
        this.following = following;
        this.lane = lane;
        this.namespace = PodLogSource.meta(pod, "namespace");
        this.pod = PodScope.name(pod);
        this.container = container;
        this.range = range;
        this.named = named;
        this.run = PodRun.of(pod, container, following.choice().previous());
    }

    String key() {
        return namespace + "/" + pod;
    }

    /** The pod is like this now. */
    synchronized void changed(Map<String, @Nullable Object> now) {
        run = PodRun.of(now, container, false);
        notifyAll();
    }

    /** The pod is no more. */
    synchronized void leave() {
        if (!left) {
            left = true;
            tell("left");
        }
        notifyAll();
    }

    /** Tells what happened to it. */
    void tell(String words) {
        String name = following.choice().container().isEmpty() ? container : "";
        String whose = named ? pod + (name.isEmpty() ? "" : "/" + name) : name;
        lane.note(following.now(), whose.isEmpty() ? words : whose + " " + words);
    }

    @Override
    public void run() {
        try {
            if (range.follow()) {
                readOn();
            } else {
                read();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lane.end();
        }
    }

    private void readOn() throws InterruptedException {
        while (!left()) {
            PodRun before = now();
            if (!read()) {
                lane.rest();
                await(AGAIN_MILLIS, now -> !now.equals(before));
            } else {
                afterEnd(before);
            }
        }
    }

    /** Its writer ended, or the connection did; which of them is known a little later. */
    private void afterEnd(PodRun before) throws InterruptedException {
        lane.rest();
        await(SETTLING_MILLIS, now -> !now.id().equals(before.id()) || now.over());
        PodRun now = now();
        if (left()) {
            return;
        }
        boolean another = !now.id().equals(before.id());
        if (now.over() && !now.running()) {
            tell(following.notes().ended(now.state()));
        }
        if (!another && !now.over()) {
            range = LogRange.since(last + 1);
            return;
        }
        if (!another) {
            await(0, later -> !later.id().equals(before.id()));
        }
        if (!left()) {
            tell(following.notes().started());
            range = LogRange.whole();
        }
    }

    private synchronized PodRun now() {
        return run;
    }

    private synchronized boolean left() {
        return left;
    }

    private synchronized void await(long millis, Predicate<PodRun> what)
            throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!left && !what.test(run)) {
            long rest = millis == 0 ? 0 : (end - System.nanoTime()) / 1_000_000;
            if (millis > 0 && rest <= 0) {
                return;
            }
            wait(rest);
        }
    }

    /** Reads to the end of the stream; says whether there was one. */
    private boolean read() throws InterruptedException {
        try (Reply reply = following.server().send(request())) {
            if (reply.status() != 200) {
                refused(reply);
                return false;
            }
            return following.opened(reply) && copy(reply);
        } catch (OpsException away) {
            troubled(away.what());
            return false;
        }
    }

    private void refused(Reply reply) {
        if (reply.status() >= 400) {
            troubled(StatusError.of(reply).text());
        }
    }

    /** Told once, until it changes. */
    private void troubled(String words) {
        if (!words.equals(told) && !left()) {
            told = words;
            tell("waits: " + words);
        }
    }

    private boolean copy(Reply reply) throws InterruptedException {
        lane.opened();
        Wanted wanted = new Wanted();
        StampedLines lines = new StampedLines(false, wanted);
        byte[] buffer = new byte[BUFFER];
        try {
            int count = reply.body().read(buffer);
            while (count >= 0) {
                lines.write(buffer, 0, count);
                count = reply.body().read(buffer);
            }
            lines.finish();
        } catch (IOException broken) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        } finally {
            following.ended(reply);
        }
        return true;
    }

    private Request request() {
        Request request =
                Request.get("/api/v1/namespaces/" + namespace + "/pods/" + pod + "/log")
                        .with("container", container)
                        .with("timestamps", "true");
        if (range.follow()) {
            request = request.with("follow", "true");
        }
        if (following.choice().previous()) {
            request = request.with("previous", "true");
        }
        if (range.since() > 0) {
            var second =
                    LogRange.instant(range.since())
                            .truncatedTo(ChronoUnit.SECONDS)
                            .atOffset(ZoneOffset.UTC);
            request = request.with("sinceTime", DateTimeFormatter.ISO_INSTANT.format(second));
        }
        return range.tail() == LogRange.ALL
                ? request
                : request.with("tailLines", Long.toString(range.tail()));
    }

    /** The server knows whole seconds only, and no end. */
    private final class Wanted implements LogSink {
        private boolean over;

        @Override
        public void line(boolean error, long nanos, byte[] bytes, int from, int to)
                throws InterruptedException {
            over |= range.until() > 0 && nanos > range.until();
            if (over) {
                lane.skip();
            } else if (nanos >= range.since()) {
                last = Math.max(last, nanos);
                lane.line(error, nanos, bytes, from, to);
            }
        }
    }
}
