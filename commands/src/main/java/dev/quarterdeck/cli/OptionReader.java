package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Our own options, read and explained by picocli. */
final class OptionReader {
    private static final Map<String, String> DOCKER =
            Map.of(
                    "--host", "engine to connect to, for instance tcp://node1:2376",
                    "--context", "docker context to connect by",
                    "--config", "folder of docker's configuration",
                    "--tlscacert", "file of the certificates trusted",
                    "--tlscert", "file of the certificate shown to the engine",
                    "--tlskey", "file of its key");
    private static final Map<String, String> DOCKER_SWITCHES =
            Map.of("--tls", "use TLS", "--tlsverify", "use TLS and verify the engine");
    private static final Map<String, String> KUBE =
            Map.of(
                    "--kubeconfig", "file that says where the cluster is",
                    "--namespace", "namespace that is shown first");
    private static final Map<String, String> LETTERS =
            Map.of("--host", "-H", "--context", "-c", "--namespace", "-n");

    private OptionReader() {}

    static Line read(List<String> argv) {
        CommandLine line = new CommandLine(options());
        line.setStopAtPositional(true);
        line.setExpandAtFiles(false);
        try {
            line.parseArgs(argv.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw new CommandException(
                    2, "qd: " + e.getMessage() + "\n\nRun 'qd --help' for what there is.");
        }
        return line(line.getCommandSpec());
    }

    private static Line line(CommandSpec spec) {
        return new Line(
                on(spec, "--demo"),
                value(spec, "--theme"),
                spec.findOption("--read-only").getValue(),
                on(spec, "--verbose"),
                on(spec, "--help"),
                on(spec, "--version"),
                kube(spec),
                docker(spec),
                spec.positionalParameters().getFirst().getValue());
    }

    /** Whether docker takes it before a command too. */
    static boolean isDockers(OptionSpec option) {
        String name = option.longestName();
        return DOCKER.containsKey(name) || DOCKER_SWITCHES.containsKey(name);
    }

    /** The options as picocli knows them, also for the help. */
    static CommandSpec options() {
        CommandSpec spec = CommandSpec.create().name("qd");
        spec.addOption(toggle("run on an embedded engine that touches nothing outside", "--demo"));
        spec.addOption(text("colours of the terminal interface", "NAME", "--theme"));
        spec.addOption(toggle("refuse every command that may change something", "--read-only"));
        spec.addOption(toggle("print the stack trace of an error", "--verbose"));
        spec.addOption(toggle("show this help", "-h", "--help"));
        spec.addOption(toggle("show the version", "-v", "-V", "--version"));
        KUBE.forEach((name, help) -> spec.addOption(text(help, "VALUE", names(name))));
        DOCKER.forEach((name, help) -> spec.addOption(text(help, "VALUE", names(name))));
        DOCKER_SWITCHES.forEach((name, help) -> spec.addOption(toggle(help, name)));
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel("COMMAND")
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .initialValue(List.of())
                        .description("a command and its words; none: the terminal interface")
                        .build());
        return spec;
    }

    /** The same options as docker's parser knows flags, for completion. */
    static FlagSet flags() {
        return new FlagSet(options().options().stream().map(OptionReader::flag).toList(), false);
    }

    private static Flag flag(OptionSpec option) {
        String name = option.longestName().substring(2);
        String shortest = option.shortestName();
        char letter = shortest.startsWith("--") ? 0 : shortest.charAt(1);
        String help = option.description()[0];
        return option.arity().max() == 0
                ? Flag.bool(name, letter, help)
                : Flag.string(name, letter, help);
    }

    private static String[] names(String name) {
        String letter = LETTERS.get(name);
        return letter == null ? new String[] {name} : new String[] {letter, name};
    }

    private static OptionSpec toggle(String help, String... names) {
        return OptionSpec.builder(names).type(Boolean.class).description(help).build();
    }

    private static OptionSpec text(String help, String label, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(help)
                .build();
    }

    private static boolean on(CommandSpec spec, String name) {
        return Boolean.TRUE.equals(spec.findOption(name).getValue());
    }

    private static @Nullable String value(CommandSpec spec, String name) {
        return spec.findOption(name).getValue();
    }

    private static List<String> kube(CommandSpec spec) {
        return given(spec, KUBE.keySet());
    }

    /** Those of the options that were given, as words. */
    private static List<String> given(CommandSpec spec, Set<String> names) {
        List<String> words = new ArrayList<>();
        for (String name : names.stream().sorted().toList()) {
            String value = value(spec, name);
            if (value != null) {
                words.add(name + "=" + value);
            }
        }
        return words;
    }

    private static List<String> docker(CommandSpec spec) {
        List<String> words = given(spec, DOCKER.keySet());
        for (String name : DOCKER_SWITCHES.keySet().stream().sorted().toList()) {
            Boolean value = spec.findOption(name).getValue();
            if (value != null) {
                words.add(name + "=" + value);
            }
        }
        return words;
    }
}
