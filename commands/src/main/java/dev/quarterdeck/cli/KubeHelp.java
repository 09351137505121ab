package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagHelp;
import dev.quarterdeck.cli.kube.KubeFlags;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Help texts of the kubectl commands. */
final class KubeHelp {
    private static final int COLUMNS = 100;

    /** What the commands of a group do together. */
    private static final Map<String, String> GROUPS =
            Map.of(
                    "auth", "Inspect authorization",
                    "config", "Modify kubeconfig files",
                    "rollout", "Manage the rollout of a resource",
                    "set", "Set specific features on objects",
                    "top", "Display resource (CPU/memory) usage");

    private KubeHelp() {}

    /** The commands there are, and the flags all of them take. */
    static String tool() {
        StringBuilder text =
                new StringBuilder("Usage:\n  kubectl [flags] COMMAND [options]\n\nCommands:\n");
        text.append(list(commands()));
        return text.append("\nGlobal options:\n")
                .append(FlagHelp.of(KubeFlags.ALL, COLUMNS))
                .toString();
    }

    /** Those of one word and the groups of others, each by its first word. */
    static List<Candidate> commands() {
        Map<String, Candidate> words = new TreeMap<>();
        for (Entry entry : KubeCatalogue.ALL.entries()) {
            String line = entry.words().getFirst();
            String first = line.replaceFirst(" .*", "");
            String about = first.equals(line) ? entry.summary() : about(first);
            words.merge(first, new Candidate(first, about), (one, two) -> single(one, two, first));
        }
        return List.copyOf(words.values());
    }

    /** Of a word that is a command and a group the command tells what it does. */
    private static Candidate single(Candidate one, Candidate two, String word) {
        return one.about().equals(about(word)) ? two : one;
    }

    private static String about(String group) {
        return GROUPS.getOrDefault(group, "Commands of " + group);
    }

    private static String list(List<Candidate> words) {
        StringBuilder text = new StringBuilder();
        for (Candidate word : words) {
            text.append("  %-15s %s%n".formatted(word.text(), word.about()));
        }
        return text.toString();
    }

    /** A group and its commands. */
    static String group(String group) {
        return about(group)
                + ".\n\nAvailable Commands:\n"
                + list(within(group))
                + "\nUsage:\n  kubectl "
                + group
                + " [flags] [options]\n\nUse \"kubectl "
                + group
                + " <command> --help\" for more information about a given command.\n";
    }

    /** The commands of a group by their second words. */
    static List<Candidate> within(String group) {
        return KubeCatalogue.ALL.within(group).stream()
                .map(found -> new Candidate(found.words(), found.entry().summary()))
                .toList();
    }

    /** One command. */
    static String of(String name, Spec spec) {
        return spec.summary()
                + ".\n\nOptions:\n"
                + FlagHelp.of(spec.flags(), COLUMNS)
                + "\nUsage:\n  "
                + name
                + " "
                + spec.usage()
                + "\n\nUse \"kubectl help\" for the global options that every command takes.\n";
    }
}
