package dev.quarterdeck.tui.display;

import dev.quarterdeck.host.Signals;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.loop.Display;
import dev.quarterdeck.tui.loop.Msg;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A display on a real terminal, drawn through Lanterna's screen. Whatever way the process ends, the
 * terminal is left as it was found.
 */
public final class LanternaDisplay implements Display {
    private static final int WORTH_A_FRAME = 256;
    private static final long PATIENCE_MILLIS = 200;
    private static final long STUCK_MILLIS = 2000;

    private final Modes modes;
    private final Painter painter;
    private final Line line;
    private final Terminal terminal;
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread hook = new Thread(this::restore, "display-restore");
    private final List<Terminal.Watch> watches = new ArrayList<>();
    private volatile Size size;
    private volatile boolean frames;
    private volatile boolean stopping;
    private boolean asked;
    private volatile boolean ours = true;
    private boolean mouse = true;
    private String before;
    private Terminal.Raw raw;
    private @Nullable Keyboard keyboard;
    private @Nullable Consumer<Msg> sink;

    /** Makes the terminal raw at once; the first canvas shown takes the screen. */
    public LanternaDisplay(Terminal terminal, Capabilities capabilities) {
        this.terminal = terminal;
        modes = new Modes(capabilities);
        painter = new Painter(capabilities);
        line = new Line(terminal.out());
        raw = terminal.raw();
        size = measured();
        before = modes.enter(mouse) + modes.ask();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Loads what drawing needs; worth calling on another thread while there is nothing to draw. */
    public static void warm(Capabilities capabilities) {
        Canvas canvas = new Canvas(new Size(8, 2), Style.NONE);
        int used = canvas.put(0, 0, "─ a●", Style.NONE);
        if (new Painter(capabilities).frame(canvas).length < used) {
            throw new IllegalStateException("nothing was drawn");
        }
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void show(Canvas canvas) {
        locked(
                () -> {
                    byte[] frame = painter.frame(canvas);
                    boolean whole = frames && frame.length > WORTH_A_FRAME;
                    asked |= !before.isEmpty();
                    line.send(
                            before + (whole ? Modes.BEGIN_FRAME : ""),
                            frame,
                            whole ? Modes.END_FRAME : "");
                    before = "";
                });
    }

    @Override
    public void read(Consumer<Msg> reader) {
        sink = reader;
        Keyboard opened = new Keyboard(terminal, reader, this::answer, this::gone);
        keyboard = opened;
        opened.start();
        watches.add(terminal.onResize(this::resized));
        watches.add(Signals.on("TSTP", this::stop));
        watches.add(Signals.on("CONT", this::continued));
        resizedUnseen();
    }

    @Override
    public void suspend() {
        awaitAnswer();
        if (keyboard != null) {
            keyboard.stop();
        }
        restore();
    }

    @Override
    public void resume() {
        locked(
                false,
                () -> {
                    takeBack();
                    if (keyboard != null) {
                        keyboard.start();
                    }
                });
        resized();
    }

    @Override
    public void stop() {
        boolean shown = ours;
        stopping = true;
        try {
            if (shown) {
                suspend();
            }
            Signals.stopJob();
            if (shown) {
                resume();
            }
        } finally {
            stopping = false;
        }
    }

    @Override
    public void repaint() {
        locked(painter::lose);
    }

    @Override
    public void mouse(boolean wanted) {
        locked(
                () -> {
                    mouse = wanted;
                    line.send(before.isEmpty() ? modes.mouse(wanted) : "");
                });
    }

    @Override
    public void bell() {
        locked(() -> line.send("\u0007"));
    }

    @Override
    public void copy(String text) {
        locked(() -> line.send(modes.copy(text)));
    }

    @Override
    public void close() {
        awaitAnswer();
        if (keyboard != null) {
            keyboard.stop();
        }
        watches.forEach(Terminal.Watch::close);
        watches.clear();
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook with it.
        }
    }

    /**
     * Gives the terminal back, once. The process may be ending while another thread is stuck in a
     * write to a terminal that takes nothing: then this thread does not get stuck as well.
     */
    private void restore() {
        boolean got = tryLock();
        try {
            if (ours) {
                ours = false;
                line.send(got && before.isEmpty() ? modes.leave(frames) : "");
                raw.close();
            }
        } finally {
            if (got) {
                lock.unlock();
            }
        }
    }

    private boolean tryLock() {
        try {
            return lock.tryLock(STUCK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void takeBack() {
        raw = terminal.raw();
        ours = true;
        before = modes.enter(mouse);
        painter.lose();
    }

    /**
     * Someone else stopped and continued us, and the shell may have used the terminal meanwhile.
     */
    private void continued() {
        if (!stopping) {
            locked(
                    () -> {
                        raw.close();
                        takeBack();
                    });
            resized();
        }
    }

    private void resized() {
        size = measured();
        locked(painter::lose);
        tell(new Msg.Resized(size));
    }

    private void resizedUnseen() {
        if (!measured().equals(size)) {
            resized();
        }
    }

    private Size measured() {
        Terminal.Size now = terminal.size();
        return new Size(now.columns(), now.rows());
    }

    private void answer(String answer) {
        frames |= Modes.framesSupported(answer);
        if (Modes.last(answer)) {
            answered.countDown();
        }
    }

    /** An answer that came after we left would be typed into the shell. */
    private void awaitAnswer() {
        boolean coming = asked && !modes.ask().isEmpty() && keyboard != null && !line.broken();
        try {
            if (coming && !answered.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                answered.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void gone(IOException why) {
        line.broke();
        tell(new Msg.Failed(this, why));
    }

    private void tell(Msg msg) {
        Consumer<Msg> reader = sink;
        if (reader != null) {
            reader.accept(msg);
        }
    }

    private void locked(Runnable action) {
        locked(true, action);
    }

    /** Does something with the terminal while it is ours, or while it is not. */
    private void locked(boolean whenOurs, Runnable action) {
        lock.lock();
        try {
            if (ours == whenOurs) {
                action.run();
            }
        } finally {
            lock.unlock();
        }
    }
}
