package dev.quarterdeck.tui;

import dev.quarterdeck.cli.Line;
import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.cli.kube.session.ForwardWatch;
import dev.quarterdeck.kubernetes.stream.PortForward;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.tui.deck.Commands;
import dev.quarterdeck.tui.loop.Following;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the deck's command lines as if they had been typed. */
final class LineCommands implements Commands {
    private final Invocation outside;
    private final Line line;
    private volatile boolean readOnly;

    LineCommands(Invocation world, Line line) {
        this.outside = world;
        this.line = line;
        this.readOnly = Quarterdeck.readOnly(world);
    }

    /** The world as it is now: the mode can be turned while the program runs. */
    private Invocation world() {
        return outside.readOnly(readOnly);
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void readOnly(boolean on) {
        readOnly = on;
    }

    @Override
    public int edit(Path file) throws IOException {
        return new Editor(outside.env()).open(file);
    }

    @Override
    public Following run(List<String> words) {
        return sink -> sink.accept(captured(words, sink));
    }

    @Override
    public Following forward(List<String> words) {
        return sink ->
                ScopedValue.where(ForwardWatch.PRESENT, new Told(sink))
                        .run(() -> sink.accept(captured(words, sink)));
    }

    /** Hands on what is worth knowing of forwarded ports. */
    private record Told(Consumer<Object> sink) implements ForwardWatch {
        @Override
        public void opened(PortForward forward) {
            sink.accept(new Forwarding(forward::counts));
        }

        @Override
        public void failed(String why) {
            sink.accept(new Missed(why));
        }
    }

    private Ran captured(List<String> words, Consumer<Object> sink) {
        Invocation world = world();
        LastLines errors = new LastLines();
        LineOutput out = new LineOutput(sink::accept);
        LineOutput err =
                new LineOutput(
                        line -> {
                            errors.add(line);
                            sink.accept(line);
                        });
        Invocation quiet =
                new Invocation(
                        flagged(words),
                        world.env(),
                        world.cwd(),
                        InputStream.nullInputStream(),
                        out,
                        err,
                        Terminal.none(),
                        world.clock());
        int status = Quarterdeck.run(quiet);
        out.close();
        err.close();
        return new Ran(status, errors.text());
    }

    @Override
    public int session(List<String> words) {
        return Quarterdeck.run(world().line(flagged(words)));
    }

    /** A tool's own flags stand right after its name. */
    private List<String> flagged(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(1, words.getFirst().equals("kubectl") ? line.kube() : line.docker());
        return all;
    }
}
