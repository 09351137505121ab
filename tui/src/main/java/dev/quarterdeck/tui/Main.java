package dev.quarterdeck.tui;

import dev.quarterdeck.cli.Line;
import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.host.Tty;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;

/** The program. */
public final class Main {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** How many of them may wait for a disk or a program while the others go on. */
    private static final int FEWEST = 8;

    private Main() {}

    /** Runs the line and ends the JVM with its status. */
    public static void main(String[] words) {
        carry(Runtime.getRuntime().availableProcessors());
        System.exit(run(world(words)));
    }

    /**
     * Gives virtual threads more carriers than a small machine has processors: one that waits for a
     * file holds its carrier, and on a node with a sick disk two of them would hold up everything.
     * The JDK reads this once, when the first of them begins.
     */
    static void carry(int processors) {
        if (System.getProperty(CARRIERS) == null && processors < FEWEST) {
            System.setProperty(CARRIERS, Integer.toString(FEWEST));
        }
    }

    static Invocation world(String[] words) {
        return new Invocation(
                List.of(words),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new Tty(),
                new LocalClock());
    }

    static int run(Invocation world) {
        Line line;
        try {
            line = Quarterdeck.read(world);
        } catch (CommandException e) {
            world.channels().complain(e.what());
            return e.status();
        }
        return line.opensScreen() ? Screen.run(world, line) : Quarterdeck.run(world, line);
    }
}
