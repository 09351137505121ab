package dev.quarterdeck.tui;

import dev.quarterdeck.cli.Line;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.cluster.KubeSource;
import dev.quarterdeck.tui.deck.Deck;
import dev.quarterdeck.tui.deck.DeckWorld;
import dev.quarterdeck.tui.display.Capabilities;
import dev.quarterdeck.tui.display.LanternaDisplay;
import dev.quarterdeck.tui.keys.Keymap;
import dev.quarterdeck.tui.live.DockerSource;
import dev.quarterdeck.tui.live.Timing;
import dev.quarterdeck.tui.loop.Loop;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;

/** The terminal interface: the deck on a real terminal and a real engine. */
public final class TerminalUi {
    private TerminalUi() {}

    /** Runs until it is quit; the terminal is restored however it ends. Returns the exit status. */
    public static int run(Invocation world, UiOptions options) {
        KubeSource cluster = cluster(world, options.line());
        try (Engine engine = Engine.at(options.engine())) {
            return run(world, options, engine, cluster);
        } catch (OpsException known) {
            throw known;
        } catch (RuntimeException failure) {
            return report(failure, world, options);
        }
    }

    /** The terminal is whole again here: what happened is told like any other error. */
    private static int report(RuntimeException failure, Invocation world, UiOptions options) {
        String advice = " (run again with --verbose for where it happened)";
        world.channels().complain("qd: " + failure + (options.line().verbose() ? "" : advice));
        if (options.line().verbose()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            world.channels().complain(trace.toString());
        }
        return 1;
    }

    private static KubeSource cluster(Invocation world, Line line) {
        KubeSource source =
                new KubeSource(
                        line.kube("kubeconfig"),
                        Surroundings.of(world.env(), world.home(), world.cwd()),
                        Overrides.NONE,
                        Timing.USUAL,
                        world.clock());
        if (!line.demo()) {
            source.warm();
        }
        return source;
    }

    private static int run(Invocation world, UiOptions options, Engine engine, KubeSource cluster) {
        Keymap keymap = Keymap.standard();
        var display = new LanternaDisplay(world.terminal(), Capabilities.of(world.env()));
        DeckWorld deckWorld =
                new DeckWorld(
                        new DockerSource(options.engine(), Timing.USUAL, world.clock()),
                        cluster,
                        new EngineFacts(options.engine()),
                        new LineCommands(world, options.line()),
                        new LogViewers(engine, cluster, keymap, world.clock()),
                        keymap,
                        world.clock(),
                        Objects.requireNonNullElse(options.line().kube("namespace"), ""),
                        options.line().demo());
        Deck deck = new Deck(deckWorld, display.size());
        return new Loop(display, deck, Themes.named(options.theme()), world.clock()).run();
    }
}
