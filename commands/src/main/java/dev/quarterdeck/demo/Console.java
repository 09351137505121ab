package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One run of a program that a client wanted: its input, its output, and who is attached to it. */
final class Console {

    /** More shell than ours knows: such a container simply goes on. */
    private static final Pattern TOO_HARD =
            Pattern.compile("\\b(while|for|if|trap|until)\\b|[|&><`]");

    private final World world;
    private final Container container;
    private final List<Hijack> attached = new CopyOnWriteArrayList<>();
    private volatile Pipe input = new Pipe();
    private @Nullable Thread thread;
    private volatile int rows = 24;
    private volatile int columns = 80;

    Console(World world, Container container) {
        this.world = world;
        this.container = container;
    }

    /** Whether our shell can be the container's program. */
    static boolean runs(Container container) {
        List<String> words = container.words();
        return container.spec.program
                && !words.isEmpty()
                && Programs.exist(container.spec.image, words.getFirst())
                && !TOO_HARD.matcher(String.join(" ", words)).find();
    }

    Pipe input() {
        return input;
    }

    void resize(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** What opens a connection to a client. */
    @FunctionalInterface
    interface Opening {
        Hijack open() throws IOException;
    }

    /** Nothing is written between a client's hearing that it is attached and its being so. */
    synchronized Hijack attach(Opening opening) throws IOException {
        Hijack client = opening.open();
        attached.add(client);
        return client;
    }

    private synchronized void tell(Consumer<Hijack> telling) {
        attached.forEach(telling);
    }

    void detach(Hijack client) {
        attached.remove(client);
    }

    void start() {
        long run = container.run;
        thread = Thread.ofVirtual().name("demo-program").start(() -> run(run));
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
        input = new Pipe();
    }

    private void run(long run) {
        int code = code();
        world.change(
                () -> {
                    if (container.run == run && container.status.alive()) {
                        world.lifecycle().died(container, code);
                    }
                    return code;
                });
    }

    private int code() {
        boolean terminal = container.spec.terminal;
        OutputStream out = new Channel(false);
        OutputStream error = terminal ? out : new Channel(true);
        Supplier<String> size = () -> rows + " " + columns;
        try {
            var shell =
                    new Shell(
                            new InContainer(world, container),
                            new Stdio(input, out, error),
                            terminal ? size : null);
            return shell.run(container.words());
        } catch (IOException gone) {
            return 129;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 137;
        }
    }

    /** What the program writes: to everybody who is attached, and line by line to the journal. */
    private final class Channel extends OutputStream {

        private final boolean error;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Channel(boolean error) {
            this.error = error;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            tell(client -> send(client, bytes, offset, length));
            for (int i = offset; i < offset + length; i++) {
                note(bytes[i]);
            }
        }

        private void send(Hijack client, byte[] bytes, int offset, int length) {
            try {
                OutputStream out = client.channel(error ? Frames.ERROR : Frames.OUTPUT);
                (client.terminal() ? new Returns(out) : out).write(bytes, offset, length);
                client.end();
            } catch (IOException gone) {
                attached.remove(client);
            }
        }

        private void note(byte one) {
            if (one != '\n') {
                line.write(one);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            world.change(() -> container.journal.add(new LogLine(world.now(), error, text)));
        }
    }
}
