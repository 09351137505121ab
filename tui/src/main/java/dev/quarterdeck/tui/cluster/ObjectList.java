package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.kubernetes.api.Table;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the list page by page. The first time each page is told as it comes, the first of them
 * small; later the rows on screen stay until all new ones are there.
 */
final class ObjectList {

    /** What fits on a screen, and is there at once. */
    private static final int FIRST_PAGE = 100;

    private static final int PAGE = 500;

    /** A full page takes longer than the first sign of life. */
    private static final int LONGER = 6;

    private final ObjectCalls calls;
    private final Rows rows;
    private final Voice voice;
    private final Clock clock;
    private final Retries retries;
    private boolean shown;

    ObjectList(ObjectCalls calls, Rows rows, Voice voice, Clock clock, Retries retries) {
        this.calls = calls;
        this.rows = rows;
        this.voice = voice;
        this.clock = clock;
        this.retries = retries;
    }

    ObjectCalls calls() {
        return calls;
    }

    /** Tells all rows, and that they are current; the last page knows from where to watch. */
    Table read() {
        Table last = shown ? whole() : growing();
        voice.live();
        retries.worked();
        return last;
    }

    private Table growing() {
        Table page = page(FIRST_PAGE, "");
        shown = true;
        begin(page, rows(page));
        while (!page.next().isEmpty()) {
            page = page(PAGE, page.next());
            voice.more(rows(page));
        }
        return page;
    }

    private Table whole() {
        List<ObjectRow> all = new ArrayList<>();
        Table page = page(PAGE, "");
        all.addAll(rows(page));
        while (!page.next().isEmpty()) {
            page = page(PAGE, page.next());
            all.addAll(rows(page));
        }
        begin(page, all);
        return page;
    }

    private void begin(Table page, List<ObjectRow> first) {
        voice.table(new ObjectTable(calls.resource(), page.columns()));
        voice.page(first);
        voice.introduce(calls.server());
    }

    private Table page(int limit, String next) {
        boolean first = limit == FIRST_PAGE;
        return calls.page(
                limit,
                next,
                rows.texts(),
                first ? retries.patience() : retries.patience().multipliedBy(LONGER),
                clock.instant());
    }

    private List<ObjectRow> rows(Table page) {
        Instant told = clock.instant();
        return rows.all(page, told);
    }
}
