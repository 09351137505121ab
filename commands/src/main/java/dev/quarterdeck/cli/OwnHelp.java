package dev.quarterdeck.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Our own help: what {@code qd} takes, in groups, laid out by picocli. */
final class OwnHelp {
    private static final int WIDEST = 80;
    private static final int NARROWEST = 55;
    private static final int NAMES = 16;

    /** Commands of the catalogue that the docker client does not have. */
    private static final Set<String> OURS = Set.of("pid");

    private static final Map<String, String> WORDS = ownWords();

    private static final String HEAD =
            """
            Usage: qd [OPTIONS] [COMMAND [WORD...]]

            A terminal companion for Docker and Kubernetes. Without a command it opens the
            panes.
            """;

    private static final String END = "\nRun 'qd COMMAND --help' for the options of a command.\n";

    private OwnHelp() {}

    /** The whole of it, for a terminal so wide. */
    static String text(int columns) {
        CommandLine line = new CommandLine(OptionReader.options());
        line.setUsageHelpWidth(Math.max(NARROWEST, Math.min(WIDEST, columns)));
        line.setHelpSectionKeys(List.of("head", "commands", "options", "end"));
        Map<String, IHelpSectionRenderer> sections = line.getHelpSectionMap();
        sections.put("head", help -> HEAD);
        sections.put(
                "commands",
                help ->
                        section(help, "Containers, as docker has them", inGroup("container"))
                                + section(help, "Images, as docker has them", inGroup("image"))
                                + section(help, "Both, as docker has it", inGroup(""))
                                + section(help, "Kubernetes, as kubectl has it", kubernetes())
                                + section(help, "Quarterdeck's own", WORDS));
        sections.put("options", OwnHelp::options);
        sections.put("end", help -> END);
        line.setHelpSectionMap(sections);
        return line.getUsageMessage(Ansi.OFF).stripTrailing() + "\n";
    }

    private static Map<String, String> ownWords() {
        Map<String, String> words = new LinkedHashMap<>();
        OURS.forEach(name -> words.put(name, summary(name)));
        OwnTool.NEW.forEach(word -> words.put(word.text(), word.about()));
        words.put("version", "Show the versions of Quarterdeck and Docker");
        return words;
    }

    private static Map<String, String> kubernetes() {
        Map<String, String> words = new LinkedHashMap<>();
        KubeCatalogue.bareWords().forEach(word -> words.put(word.text(), word.about()));
        return words;
    }

    private static String summary(String name) {
        return DockerCatalogue.ALL.within("").stream()
                .filter(found -> found.words().equals(name))
                .findFirst()
                .orElseThrow()
                .entry()
                .summary();
    }

    /** Bare commands that are also in the group, or for an empty one in none. */
    private static Map<String, String> inGroup(String group) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Catalogue.Found found : DockerCatalogue.ALL.within("")) {
            List<String> all = found.entry().words();
            boolean inside =
                    group.isEmpty()
                            ? all.stream().noneMatch(line -> line.contains(" "))
                            : all.stream().anyMatch(line -> line.startsWith(group + " "));
            if (inside && !WORDS.containsKey(found.words())) {
                words.put(found.words(), found.entry().summary());
            }
        }
        return words;
    }

    private static String section(Help help, String title, Map<String, String> words) {
        Help.TextTable table =
                Help.TextTable.forColumns(
                        help.colorScheme(),
                        new Help.Column(NAMES, 2, Help.Column.Overflow.SPAN),
                        new Help.Column(width(help) - NAMES, 0, Help.Column.Overflow.WRAP));
        table.indentWrappedLines = 0;
        words.forEach(table::addRowValues);
        return "\n" + title + ":\n" + table;
    }

    private static int width(Help help) {
        return help.commandSpec().usageMessage().width();
    }

    private static String options(Help help) {
        return options(help, "Options", option -> !OptionReader.isDockers(option))
                + options(help, "Docker's options, before the command", OptionReader::isDockers);
    }

    private static String options(Help help, String title, Predicate<OptionSpec> wanted) {
        List<OptionSpec> options =
                help.commandSpec().options().stream()
                        .filter(wanted)
                        .sorted((a, b) -> a.longestName().compareTo(b.longestName()))
                        .toList();
        Help.Layout layout = help.createDefaultLayout();
        layout.addOptions(options, new Label());
        return "\n" + title + ":\n" + layout;
    }

    /** Shows a value after a blank, as docker's help does. */
    private record Label() implements Help.IParamLabelRenderer {
        @Override
        public Text renderParameterLabel(ArgSpec arg, Ansi ansi, List<Ansi.IStyle> styles) {
            boolean toggle = arg.arity().max() == 0;
            return ansi.text(toggle ? "" : " " + arg.paramLabel());
        }

        @Override
        public String separator() {
            return " ";
        }
    }
}
