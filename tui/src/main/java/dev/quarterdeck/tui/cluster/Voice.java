package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.tui.live.About;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Trouble;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** What one following says, one word after the other, and nothing twice. */
final class Voice {

    private static final String UNKNOWN = "k8s";

    private final Consumer<Object> sink;
    private @Nullable ObjectTable table;
    private @Nullable Server whom;
    private @Nullable About about;
    private @Nullable About live;
    private @Nullable Trouble told;

    Voice(Consumer<Object> sink) {
        this.sink = sink;
    }

    synchronized void table(ObjectTable now) {
        if (!now.equals(table)) {
            table = now;
            sink.accept(now);
        }
    }

    synchronized void page(List<ObjectRow> rows) {
        sink.accept(new Change.Page<>(rows));
    }

    synchronized void more(List<ObjectRow> rows) {
        sink.accept(new Change.More<>(rows));
    }

    synchronized void upsert(ObjectRow row) {
        sink.accept(new Change.Upsert<>(row));
    }

    synchronized void remove(String id) {
        sink.accept(new Change.Remove<ObjectRow>(id));
    }

    /** Whom the following asks from now on. */
    synchronized void about(Server server) {
        String context = server.address().context();
        whom = server;
        about = new About(server.address().server().authority(), UNKNOWN, context);
        live = null;
    }

    /** Asks who the server is beside everything else: rows need not wait for that. */
    void introduce(Server server) {
        Thread.startVirtualThread(
                () -> {
                    try {
                        product(server, server.product());
                    } catch (RuntimeException unknown) {
                        product(server, UNKNOWN);
                    }
                });
    }

    private synchronized void product(Server server, String product) {
        About known = about;
        if (server == whom && known != null && !product.equals(UNKNOWN)) {
            about = new About(known.host(), product, known.context());
            if (live != null) {
                live();
            }
        }
    }

    /** What follows is current. */
    synchronized void live() {
        About now = about;
        if (now != null && !now.equals(live)) {
            live = now;
            told = null;
            sink.accept(new Change.Live<ObjectRow>(now));
        }
    }

    /** Whether all is well, as far as was told. */
    synchronized boolean isLive() {
        return live != null;
    }

    /** What follows is late; each trouble is told once. */
    synchronized void lost(Trouble trouble) {
        live = null;
        if (!trouble.equals(told)) {
            told = trouble;
            sink.accept(new Change.Stale<ObjectRow>(trouble));
        }
    }
}
