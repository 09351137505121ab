package dev.quarterdeck.tui;

import dev.quarterdeck.cli.Line;
import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;
import dev.quarterdeck.tui.deck.Commands;
import dev.quarterdeck.tui.loop.Following;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs the deck's command lines as if they had been typed. */
record LineCommands(Invocation world, Line line) implements Commands {
    @Override
    public Following run(List<String> words) {
        return sink -> sink.accept(captured(words, sink));
    }

    private Ran captured(List<String> words, Consumer<Object> sink) {
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
        return Quarterdeck.run(world.line(flagged(words)));
    }

    /** A tool's own flags stand right after its name. */
    private List<String> flagged(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(1, words.getFirst().equals("kubectl") ? line.kube() : line.docker());
        return all;
    }
}
