package dev.quarterdeck.tui;

import dev.quarterdeck.cli.DemoWorld;
import dev.quarterdeck.cli.Line;
import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.host.Tty;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.display.Capabilities;
import dev.quarterdeck.tui.display.Depth;
import dev.quarterdeck.tui.display.LanternaDisplay;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Opens the terminal interface for a line without a command, or says why it cannot. */
final class Screen {
    private static final int WRONG_LINE = 2;

    private Screen() {}

    static int run(Invocation outside, Line line) {
        Invocation world = Quarterdeck.world(outside, line);
        String trouble = trouble(world, line);
        if (trouble != null) {
            world.channels().complain("qd: " + trouble);
            return WRONG_LINE;
        }
        warm(world);
        try {
            return line.demo() ? demo(world, line) : open(world, line);
        } catch (CommandException e) {
            world.channels().complain(e.what());
            return e.status();
        } catch (OpsException e) {
            world.channels().complain(e.what());
            return 1;
        } catch (IOException e) {
            world.channels().complain("qd: the demo cannot start: " + e.getMessage());
            return 1;
        }
    }

    /** Loads what the first frame will need while the engine is looked for. */
    private static void warm(Invocation world) {
        Tty.warm();
        Capabilities capabilities = Capabilities.of(world.env());
        Thread.ofPlatform()
                .daemon()
                .name("display-warm")
                .start(() -> LanternaDisplay.warm(capabilities));
    }

    private static @Nullable String trouble(Invocation world, Line line) {
        if (!world.terminal().inTerminal() || !world.terminal().outTerminal()) {
            return "the terminal interface needs a terminal on standard input and output.\n\n"
                    + "In a script name a command, for instance 'qd ps'; 'qd --help' lists them.";
        }
        String theme = line.theme();
        if (theme != null && !Themes.names().contains(theme)) {
            return "there is no theme '" + theme + "': take one of " + Themes.names() + ".";
        }
        return null;
    }

    private static int demo(Invocation outside, Line line) throws IOException {
        try (DemoWorld demo = DemoWorld.of(outside)) {
            return open(demo.world(), line.inside());
        }
    }

    private static int open(Invocation world, Line line) {
        String theme = line.theme() == null ? usualTheme(world) : line.theme();
        var options = new UiOptions(Quarterdeck.engine(world, line), theme, line);
        return TerminalUi.run(world, options);
    }

    /** Where there is no colour, the theme that does without tells more. */
    private static String usualTheme(Invocation world) {
        return Capabilities.of(world.env()).depth() == Depth.NONE ? "plain" : "dark";
    }
}
