package dev.quarterdeck.tui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Follows a source on a thread of its own and keeps what it says. */
public final class Heard implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<Object> coming = new LinkedBlockingQueue<>();
    private final List<Object> all = new ArrayList<>();
    private final Thread thread;

    public Heard(Following following) {
        thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        following.follow(coming::add);
                                        coming.add("ended");
                                    } catch (InterruptedException stopped) {
                                        coming.add("interrupted");
                                    } catch (Exception failed) {
                                        coming.add(failed);
                                    }
                                });
    }

    /** The next thing of a kind that passes; what comes before it is kept, but passed over. */
    public <T> T next(Class<T> type, Predicate<T> wanted) throws InterruptedException {
        while (true) {
            Object what = coming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(what).as("the next %s after %s", type.getSimpleName(), tail()).isNotNull();
            all.add(what);
            if (type.isInstance(what) && wanted.test(type.cast(what))) {
                return type.cast(what);
            }
        }
    }

    public <T> T next(Class<T> type) throws InterruptedException {
        return next(type, what -> true);
    }

    private List<Object> tail() {
        return all.subList(Math.max(0, all.size() - 8), all.size());
    }

    /** Everything so far. */
    public List<Object> soFar() {
        coming.drainTo(all);
        return all;
    }

    /** Everything so far, which is at least one thing more than before. */
    public List<Object> more() throws InterruptedException {
        Object _ = next(Object.class);
        return soFar();
    }

    /** Everything up to a time of silence. */
    public List<Object> quiet(Duration silence) throws InterruptedException {
        while (true) {
            Object what = coming.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (what == null) {
                return all;
            }
            all.add(what);
        }
    }

    @SuppressWarnings("unchecked")
    Change.Page<ContainerRow> page() throws InterruptedException {
        return next(Change.Page.class);
    }

    ContainerRow upsert(Predicate<ContainerRow> wanted) throws InterruptedException {
        return (ContainerRow)
                next(Change.Upsert.class, u -> wanted.test((ContainerRow) u.row())).row();
    }

    public Trouble trouble() throws InterruptedException {
        return next(Change.Stale.class).trouble();
    }

    public Trouble trouble(Predicate<Trouble> wanted) throws InterruptedException {
        return next(Change.Stale.class, stale -> wanted.test(stale.trouble())).trouble();
    }

    /** The containers as whoever has heard everything so far knows them. */
    Map<String, ContainerRow> folded() {
        var rows = new LinkedHashMap<String, ContainerRow>();
        for (Object what : all) {
            if (what instanceof Change<?> change) {
                fold(change, rows);
            }
        }
        return rows;
    }

    private static void fold(Change<?> change, Map<String, ContainerRow> rows) {
        switch (change) {
            case Change.Page<?>(List<?> page) -> {
                rows.clear();
                page.forEach(row -> put(row, rows));
            }
            case Change.More<?>(List<?> more) -> more.forEach(row -> put(row, rows));
            case Change.Upsert<?>(Object row) -> put(row, rows);
            case Change.Remove<?>(String id) -> rows.remove(id);
            case Change.Stale<?> stale -> assertThat(stale.trouble()).isNotNull();
            case Change.Live<?> live -> assertThat(live.about()).isNotNull();
        }
    }

    private static void put(@Nullable Object row, Map<String, ContainerRow> rows) {
        if (row instanceof ContainerRow container) {
            rows.put(container.id(), container);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        assertThat(ended()).isTrue();
    }

    private boolean ended() {
        try {
            return thread.join(Duration.ofSeconds(PATIENCE_SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
