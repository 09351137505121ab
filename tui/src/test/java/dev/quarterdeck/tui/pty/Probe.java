package dev.quarterdeck.tui.pty;

import dev.quarterdeck.host.Tty;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.display.Capabilities;
import dev.quarterdeck.tui.display.LanternaDisplay;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.loop.Msg;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A program that shows what it is told, and leaves in the way the key says. */
final class Probe {
    private final BlockingQueue<Msg> told = new LinkedBlockingQueue<>();
    private final LanternaDisplay display;
    private String last = "nothing";
    private int count;

    private Probe(LanternaDisplay display) {
        this.display = display;
    }

    public static void main(String[] words) throws Exception {
        Tty tty = new Tty();
        try (LanternaDisplay display = new LanternaDisplay(tty, Capabilities.of(System.getenv()))) {
            new Probe(display).run();
        }
    }

    private void run() throws Exception {
        display.read(told::add);
        boolean more = true;
        while (more) {
            draw();
            more = take(told.take());
        }
    }

    private boolean take(Msg msg) throws Exception {
        count++;
        last =
                switch (msg) {
                    case Msg.Pressed(Key key) -> "key " + key.label();
                    case Msg.Moused(var mouse) -> mouse.kind() + " " + mouse.x() + " " + mouse.y();
                    case Msg.Pasted(String text) -> "paste " + text;
                    case Msg.Resized(Size size) -> "resized " + size.columns() + " " + size.rows();
                    case Msg.Arrived arrived -> "arrived " + arrived;
                    case Msg.Tick tick -> "tick " + tick;
                    case Msg.Failed(var from, var why) -> {
                        System.exit(from == display ? 7 : 8);
                        yield "failed " + why;
                    }
                };
        return !(msg instanceof Msg.Pressed(Key key)) || act(key.label());
    }

    private boolean act(String key) throws Exception {
        switch (key) {
            case "q" -> {
                return false;
            }
            case "x" -> throw new IllegalStateException("on purpose");
            case "t" -> elsewhere();
            case "e" -> System.exit(3);
            case "Ctrl-Z" -> display.stop();
            case "Ctrl-L" -> display.repaint();
            case "m" -> display.mouse(false);
            case "y" -> display.copy("copied");
            case "!" -> child();
            default -> {}
        }
        return true;
    }

    private static void elsewhere() throws InterruptedException {
        Thread thread = new Thread(() -> System.exit(4));
        thread.setUncaughtExceptionHandler((who, why) -> System.exit(5));
        thread.start();
        thread.join();
    }

    private void child() throws Exception {
        display.suspend();
        try {
            int status =
                    new ProcessBuilder("sh", "-c", "echo child; read line; echo got $line; read x")
                            .inheritIO()
                            .start()
                            .waitFor();
            last = "child " + status;
        } finally {
            display.resume();
        }
    }

    private void draw() {
        Theme theme = Themes.named("dark");
        Canvas canvas = new Canvas(display.size(), theme.style(Role.TEXT));
        int width = canvas.put(0, 0, "probe 世界 ●", theme.style(Role.TITLE_FOCUSED));
        canvas.put(width + 1, 0, count + " " + last, theme.style(Role.ACCENT));
        Size size = display.size();
        String corner = size.columns() + "x" + size.rows();
        canvas.put(
                size.columns() - corner.length(), size.rows() - 1, corner, theme.style(Role.KEY));
        canvas.cursor(new Point(0, 1));
        display.show(canvas);
    }
}
