package dev.quarterdeck.tui.log;

import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Binding;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.keys.Mouse;
import dev.quarterdeck.tui.keys.Where;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Msg;
import dev.quarterdeck.tui.loop.Page;
import dev.quarterdeck.tui.loop.Step;
import dev.quarterdeck.tui.text.Query;
import dev.quarterdeck.tui.text.Row;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A log over the whole screen: followed, paged backwards, searched, filtered and saved. */
public final class LogPage implements Page {
    private static final Set<Where> PLACES = Set.of(Where.EVERYWHERE, Where.TEXTS, Where.LOGS);
    private static final int TAIL = 500;
    private static final int WHEEL = 3;
    private static final int[] MINUTES = {1, 5, 15, 30, 60};
    private static final Duration NOTICE = Duration.ofSeconds(4);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    /** The id of work of this page. */
    private record Id(LogPage owner, String what) {}

    private LogSource source;
    private final String title;
    private final Keymap keymap;
    private final Clock clock;
    private final Path folder;
    private final long cap;
    private final long onDisk;
    private final LogView view;
    private final List<Effect> effects = new ArrayList<>();
    private String part = "tail";
    private String notice = "";
    private final Typing typing;
    private String saveName = "";
    private boolean help;

    private LogPage(
            LogSource source,
            String title,
            Size size,
            Keymap keymap,
            Clock clock,
            Path folder,
            long cap,
            long onDisk) {
        this.source = source;
        this.title = title;
        this.keymap = keymap;
        this.clock = clock;
        this.folder = folder;
        this.cap = cap;
        this.onDisk = onDisk;
        this.view = new LogView(session(LogRange.tail(TAIL)), clock.getZone(), body(size));
        this.typing = new Typing(view, this::save);
    }

    /** A page that follows a log, on a screen of this size; {@code title} says whose it is. */
    public static LogPage of(
            LogSource source, String title, Size size, Keymap keymap, Clock clock) {
        return new LogPage(
                source, title, size, keymap, clock, Path.of(""), LogSession.CAP, Spill.CAP);
    }

    /**
     * The same with other bounds on memory and on what lies on disk, in bytes, and another folder
     * for files.
     */
    static LogPage of(
            LogSource source,
            String title,
            Size size,
            Clock clock,
            Path folder,
            long cap,
            long onDisk) {
        return new LogPage(source, title, size, Keymap.standard(), clock, folder, cap, onDisk);
    }

    private LogSession session(LogRange range) {
        Spill spill = new Spill(Spill.folder(System.getenv()), onDisk);
        return new LogSession(source, range, clock, cap, spill);
    }

    private static Size body(Size screen) {
        return new Size(Math.max(1, screen.columns() - 4), Math.max(1, screen.rows() - 4));
    }

    @Override
    public Step<Page> begin() {
        effects.add(view.session().begin());
        return step(true);
    }

    @Override
    public Step<Page> update(Msg msg) {
        boolean redraw = true;
        switch (msg) {
            case Msg.Pressed(Key key) -> press(key);
            case Msg.Moused(Mouse mouse) -> mouse(mouse);
            case Msg.Pasted(String text) -> typing.paste(text);
            case Msg.Resized(Size size) -> view.resize(body(size));
            case Msg.Arrived(Object from, Object what) -> redraw = arrived(from, what);
            case Msg.Failed(Object from, Throwable why) -> redraw = failed(from, why);
            case Msg.Tick _ -> redraw = false;
        }
        return step(redraw);
    }

    private Step<Page> step(boolean redraw) {
        if (redraw) {
            effects.addAll(view.settle());
        }
        List<Effect> now = List.copyOf(effects);
        effects.clear();
        return new Step<>(this, now, redraw);
    }

    private boolean arrived(Object from, Object what) {
        switch (what) {
            case Batch batch when view.session().owns(from) ->
                    view.session().take(batch, view.firstKept());
            case Older older when view.session().owns(from) ->
                    effects.addAll(view.session().take(older, view.lastKept()));
            case Spill.Written written when view.session().owns(from) ->
                    view.session().take(written, view.firstKept());
            case Finder.Found found when from.equals(view.search().id()) -> {
                if (view.search().take(found)) {
                    view.found();
                }
            }
            case Finder.Found found when from.equals(view.filter().id()) ->
                    view.filter().take(found);
            case Save.Outcome outcome when from.equals(new Id(this, "save")) -> saved(outcome);
            default -> {
                boolean over = from.equals(new Id(this, "notice"));
                notice = over ? "" : notice;
                return over;
            }
        }
        return true;
    }

    private boolean failed(Object from, Throwable why) {
        if (view.session().owns(from)) {
            view.session().failed(from, why);
        } else if (from.equals(new Id(this, "save"))) {
            say("not saved: " + (why instanceof OpsException ops ? ops.what() : why));
        } else {
            return false;
        }
        return true;
    }

    private void press(Key key) {
        notice = "";
        if (key.equals(Key.ctrl('c'))) {
            effects.add(new Effect.Quit(0));
        } else if (typing.active()) {
            typing.press(key);
        } else if (help) {
            help = false;
        } else {
            keymap.find(key, PLACES).ifPresent(found -> perform(found, key));
        }
    }

    private void perform(Binding binding, Key key) {
        int rows = view.size().rows();
        switch (binding.action()) {
            case UP -> view.scroll(-1);
            case DOWN -> view.scroll(1);
            case PAGE_UP -> view.scroll(-Math.max(1, rows - 1));
            case PAGE_DOWN -> view.scroll(Math.max(1, rows - 1));
            case LEFT -> view.sideways(-1);
            case RIGHT -> view.sideways(1);
            case TOP -> view.top();
            case BOTTOM -> follow();
            case LOG_TAIL -> open("tail", LogRange.tail(TAIL), true);
            case LOG_HEAD -> open("head", LogRange.whole(), false);
            case LOG_SINCE -> since(MINUTES[key.codePoint() - '2']);
            case NEXT_MATCH -> next(1);
            case PREVIOUS_MATCH -> next(-1);
            case FILTER -> typing.ask(Prompt.Purpose.SEARCH, "");
            case ONLY_MATCHING -> typing.ask(Prompt.Purpose.FILTER, typed(view.filter()));
            case SAVE -> typing.ask(Prompt.Purpose.SAVE, fileName());
            default -> toggle(binding);
        }
    }

    private void toggle(Binding binding) {
        switch (binding.action()) {
            case AUTOSCROLL -> autoscroll();
            case WRAP -> view.look(view.look().otherWrap());
            case TIMES -> view.look(view.look().otherTimes());
            case RAW -> view.look(view.look().otherRaw());
            case CONTEXT -> view.widen();
            case MARK -> view.mark();
            case COPY -> copy();
            case ALL_CONTAINERS -> other(source.nextWriter());
            case PREVIOUS_RUN -> other(source.otherRun());
            case HELP -> help = true;
            case BACK -> back();
            case QUIT_OR_BACK -> close();
            case QUIT -> effects.add(new Effect.Quit(0));
            case REPAINT -> effects.add(new Effect.Repaint());
            case SUSPEND -> effects.add(new Effect.Background());
            default -> {}
        }
    }

    private void open(String name, LogRange range, boolean following) {
        effects.addAll(view.session().end());
        part = name;
        view.open(session(range), following);
        effects.add(view.session().begin());
    }

    /** Another choice of what is read. */
    private void other(LogSource chosen) {
        if (!chosen.equals(source)) {
            source = chosen;
            open("tail", LogRange.tail(TAIL), true);
        }
    }

    private void since(int minutes) {
        LogRange range = LogRange.last(Duration.ofMinutes(minutes), clock.instant());
        open("since " + minutes + "m", range, true);
    }

    /** Where lines in between are not here, the end is read anew. */
    private void follow() {
        if (view.session().behind()) {
            open("tail", LogRange.tail(TAIL), true);
        } else {
            view.follow();
        }
    }

    private void autoscroll() {
        if (view.port().following()) {
            view.rest();
        } else {
            follow();
        }
    }

    private void next(int direction) {
        if (view.search().active() && !view.nextMatch(direction)) {
            say(direction > 0 ? "no match below" : "no match above in what is loaded");
        }
    }

    private void save(String name, boolean replace) {
        try {
            saveName = name;
            Path file = folder.resolve(name);
            effects.add(new Effect.Task(new Id(this, "save"), view.save(file, replace)));
        } catch (InvalidPathException wrong) {
            say("not saved: " + wrong.getReason());
        }
    }

    private void saved(Save.Outcome outcome) {
        switch (outcome) {
            case Save.Outcome.Done(Path file, long lines, long bytes) ->
                    say(
                            "%s lines, %s, saved in %s"
                                    .formatted(
                                            LogPainter.number(lines),
                                            LogPainter.size(bytes),
                                            file));
            case Save.Outcome.Exists _ -> typing.ask(Prompt.Purpose.REPLACE, saveName);
        }
    }

    private String fileName() {
        String name = title.replaceAll("[^A-Za-z0-9._-]+", "-");
        return name + "-" + STAMP.format(clock.instant().atZone(clock.getZone())) + ".log";
    }

    private void copy() {
        List<String> lines = view.copied();
        effects.add(new Effect.Copy(lines.stream().collect(Collectors.joining("\n", "", "\n"))));
        say(lines.size() == 1 ? "1 line copied" : lines.size() + " lines copied");
    }

    private void say(String words) {
        notice = words;
        effects.add(new Effect.Timer(new Id(this, "notice"), NOTICE));
    }

    /** Takes back one thing after the other, and closes the page when there is nothing left. */
    private void back() {
        if (view.search().active()) {
            view.search(null);
        } else if (view.filter().active()) {
            view.filter(null);
        } else {
            close();
        }
    }

    private void close() {
        effects.addAll(view.session().end());
        effects.add(new Effect.Stop(view.search().id()));
        effects.add(new Effect.Stop(view.filter().id()));
        effects.add(new Effect.Stop(new Id(this, "notice")));
        effects.add(new Effect.Close());
    }

    private void mouse(Mouse mouse) {
        switch (mouse.kind()) {
            case WHEEL_UP -> view.scroll(-WHEEL);
            case WHEEL_DOWN -> view.scroll(WHEEL);
            case PRESS -> {
                List<Row> rows = view.rows();
                int row = mouse.y() - LogPainter.TOP;
                if (row >= 0 && row < rows.size()) {
                    view.mark(rows.get(row).number());
                }
            }
            case RELEASE, DRAG -> {}
        }
    }

    private static String typed(Finder finder) {
        Query query = finder.query();
        return query == null ? "" : query.typed();
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Instant now) {
        LogPainter painter = new LogPainter(canvas, theme, view);
        painter.draw(title, source.chosen(), part);
        painter.lastRow(typing.prompt(), notice, keymap);
        if (help) {
            painter.help(keymap);
        }
    }
}
