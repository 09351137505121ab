package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Invocation;

/** Runs a line on the embedded engine. */
final class Demo {
    private Demo() {}

    static int run(Invocation world, Line line) throws Exception {
        return Quarterdeck.dispatch(world, line);
    }
}
