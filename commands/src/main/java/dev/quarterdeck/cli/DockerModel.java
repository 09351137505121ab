package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A docker command as picocli's model, for help and completion. */
final class DockerModel {
    private DockerModel() {}

    static CommandSpec of(Catalogue.Found found) {
        Spec known = found.entry().command().get().spec();
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(known.summary());
        for (Flag flag : known.flags().flags()) {
            if (!flag.hidden()) {
                spec.addOption(option(flag));
            }
        }
        return spec;
    }

    private static OptionSpec option(Flag flag) {
        String[] names =
                flag.letter() == 0
                        ? new String[] {"--" + flag.name()}
                        : new String[] {"-" + flag.letter(), "--" + flag.name()};
        boolean toggle = flag.type().name().isEmpty();
        return OptionSpec.builder(names)
                .type(toggle ? boolean.class : String.class)
                .description(flag.help())
                .build();
    }
}
