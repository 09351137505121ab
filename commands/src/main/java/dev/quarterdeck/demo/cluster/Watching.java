package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Request;
import dev.quarterdeck.json.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Answers for watches: what there is, then everything that happens, until somebody has enough. */
final class Watching {

    private static final Duration BETWEEN_BOOKMARKS = Duration.ofSeconds(30);
    private static final long LONGEST_SECONDS = 1_800;

    private final Cluster cluster;

    Watching(Cluster cluster) {
        this.cluster = cluster;
    }

    void answer(ApiPath path, Request request, Reply reply)
            throws IOException, InterruptedException {
        Selector selector = Query.selector(path, request);
        long from = Query.revision(request);
        Form.of(request);
        cluster.watched(true);
        try (OutputStream out = reply.stream("application/json")) {
            reply.whenGone(cluster.store()::wake);
            new Watch(path, request, selector, reply, out).run(from);
        } finally {
            cluster.watched(false);
        }
    }

    /** One watch that runs. */
    private final class Watch {

        private final ApiPath path;
        private final Request request;
        private final Selector selector;
        private final Reply reply;
        private final OutputStream out;
        private final boolean bookmarks;
        private final long ends;
        private boolean columnsTold;
        private long last;
        private long bookmarkDue;

        Watch(ApiPath path, Request request, Selector selector, Reply reply, OutputStream out) {
            this.path = path;
            this.request = request;
            this.selector = selector;
            this.reply = reply;
            this.out = out;
            this.bookmarks = Query.flag(request, "allowWatchBookmarks");
            long seconds = Query.number(request, "timeoutSeconds", LONGEST_SECONDS);
            this.ends = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        }

        void run(long from) throws IOException, InterruptedException {
            boolean initial = Query.flag(request, "sendInitialEvents");
            last = from;
            if (initial || from == 0) {
                present(initial);
            }
            bookmarkDue = System.nanoTime() + BETWEEN_BOOKMARKS.toNanos();
            while (System.nanoTime() < ends && !reply.gone() && !cluster.store().closed()) {
                if (!tell()) {
                    return;
                }
                long due = bookmarks ? Math.min(ends, bookmarkDue) : ends;
                cluster.store()
                        .await(
                                () -> news() || reply.gone(),
                                Duration.ofNanos(due - System.nanoTime()));
            }
            bookmark(false);
        }

        private boolean news() {
            return cluster.store().closed() || cluster.store().revision() > last;
        }

        private void present(boolean initial) throws IOException {
            List<Tree> objects =
                    cluster.store()
                            .locked(
                                    () -> {
                                        last = cluster.store().revision();
                                        return cluster.store()
                                                .list(path.kind().stored(), path.namespace());
                                    });
            for (Tree object : objects) {
                if (selector.test(object)) {
                    send("ADDED", object);
                }
            }
            if (initial && bookmarks) {
                bookmark(true);
            }
        }

        /** Tells the news; false when some of them are no longer known. */
        private boolean tell() throws IOException {
            List<Change> news = cluster.store().since(last);
            if (news == null) {
                tooOld();
                return false;
            }
            for (Change change : news) {
                last = change.revision();
                if (change.stored().equals(path.kind().stored())) {
                    tell(change);
                }
            }
            if (System.nanoTime() >= bookmarkDue) {
                bookmark(false);
            }
            return true;
        }

        private void tell(Change change) throws IOException {
            boolean was = meant(change.before());
            boolean is = change.type() != Change.Type.DELETED && meant(change.after());
            if (is) {
                send(was ? "MODIFIED" : "ADDED", change.after());
            } else if (was) {
                send("DELETED", change.after());
            }
        }

        private boolean meant(Tree object) {
            return !object.none()
                    && (path.namespace().isEmpty() || path.namespace().equals(object.namespace()))
                    && selector.test(object);
        }

        private void send(String type, Tree object) throws IOException {
            View view = View.of(path, request, cluster.now());
            write(type, view.event(object, !columnsTold));
            columnsTold = true;
        }

        private void tooOld() throws IOException {
            write(
                    "ERROR",
                    StatusError.expired(
                                    "too old resource version: "
                                            + last
                                            + " ("
                                            + cluster.store().forgotten()
                                            + ")")
                            .status());
        }

        /** Tells how far the watch has come although nothing of its own happened. */
        private void bookmark(boolean initial) throws IOException {
            bookmarkDue = System.nanoTime() + BETWEEN_BOOKMARKS.toNanos();
            if (!bookmarks) {
                return;
            }
            Tree annotations = initial ? Tree.make("k8s.io/initial-events-end", "true") : null;
            Tree metadata =
                    Tree.make("resourceVersion", String.valueOf(last), "annotations", annotations);
            Tree object =
                    Tree.make(
                            "kind",
                            path.kind().kind(),
                            "apiVersion",
                            path.kind().groupVersion(),
                            "metadata",
                            metadata);
            send("BOOKMARK", object);
        }

        private void write(String type, Tree object) throws IOException {
            String line = Json.write(Tree.make("type", type, "object", object).fields()) + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }
}
