package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Reading;
import dev.quarterdeck.cli.kube.KubeFlags;
import dev.quarterdeck.kubernetes.ConfigStanza;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may stand next in a line of kubectl: commands, flags, kinds, names of objects. */
final class KubeCompletion {
    private static final Set<String> FILES =
            Set.of(
                    "certificate-authority",
                    "client-certificate",
                    "client-key",
                    "filename",
                    "kubeconfig");
    private static final List<String> FORMATS =
            List.of("custom-columns=", "go-template=", "json", "jsonpath=", "name", "wide", "yaml");

    /** Commands whose first argument is a pod. */
    private static final Set<String> OF_PODS =
            Set.of("logs", "exec", "attach", "cp", "port-forward", "top pod");

    /** Commands whose arguments are nodes. */
    private static final Set<String> OF_NODES = Set.of("cordon", "uncordon", "drain", "top node");

    private static final List<String> ROLLED = List.of("deployment", "daemonset", "statefulset");

    /** Commands that know which types there are for them. */
    private static final Map<String, List<String>> TYPES =
            Map.of(
                    "taint",
                    List.of("node"),
                    "scale",
                    List.of("deployment", "replicaset", "replicationcontroller", "statefulset"),
                    "rollout history",
                    ROLLED,
                    "rollout pause",
                    List.of("deployment"),
                    "rollout restart",
                    ROLLED,
                    "rollout resume",
                    List.of("deployment"),
                    "rollout status",
                    ROLLED,
                    "rollout undo",
                    ROLLED);

    private final Invocation world;
    private final List<String> leading;

    /**
     * In a world.
     *
     * @param leading flags of kubectl's that stand before the command
     */
    KubeCompletion(Invocation world, List<String> leading) {
        this.world = world;
        this.leading = leading;
    }

    /** What may stand after these words of kubectl. */
    Completion.Answer of(List<String> before, String typed) {
        FlagSet globals = KubeFlags.ALL.stopAtFirstArgument();
        Reading reading = Reading.of(globals, before);
        List<String> words = reading.arguments();
        List<String> flags = new ArrayList<>(leading);
        flags.addAll(before.subList(0, before.size() - words.size()));
        if (words.isEmpty()) {
            return flag(KubeFlags.ALL, reading, typed, flags)
                    .orElseGet(() -> Completion.Answer.of(KubeHelp.commands()));
        }
        Optional<Catalogue.Found> found = KubeCatalogue.ALL.find(words);
        if (words.size() == 1 && !KubeHelp.within(words.getFirst()).isEmpty()) {
            return Completion.Answer.of(KubeHelp.within(words.getFirst()));
        }
        return found.isEmpty()
                ? Completion.Answer.NOTHING
                : command(found.get(), words, typed, flags);
    }

    private Completion.Answer command(
            Catalogue.Found found, List<String> words, String typed, List<String> leads) {
        Spec spec = found.entry().command().get().spec();
        FlagSet flags =
                KubeTool.withHelp(KubeFlags.ALL.and(spec.flags().flags().toArray(Flag[]::new)));
        List<String> rest = words.subList(found.count(), words.size());
        Reading reading = Reading.of(flags, rest);
        List<String> whole = new ArrayList<>(leads);
        whole.addAll(rest);
        return flag(flags, reading, typed, whole)
                .orElseGet(
                        () ->
                                Completion.Answer.of(
                                        arguments(
                                                found.words(),
                                                spec.usage(),
                                                reading.arguments(),
                                                names(flags, whole))));
    }

    private static List<Candidate> arguments(
            String command, String usage, List<String> before, KubeNames names) {
        if (command.endsWith("-context") || command.equals("config get-contexts")) {
            return names.configured(ConfigStanza.CONTEXT);
        }
        if (command.startsWith("config delete-")) {
            return names.configured(
                    command.endsWith("user") ? ConfigStanza.USER : ConfigStanza.CLUSTER);
        }
        if (OF_PODS.contains(command)) {
            return before.isEmpty() ? names.objects("pods") : List.of();
        }
        if (OF_NODES.contains(command)) {
            return names.objects("nodes");
        }
        if (before.isEmpty() && TYPES.containsKey(command)) {
            return Candidate.plain(TYPES.get(command));
        }
        if (!usage.contains("TYPE") && !TYPES.containsKey(command)) {
            return List.of();
        }
        return before.isEmpty() ? names.kinds() : names.objects(before.getFirst());
    }

    /** A flag's value, or a flag's name; nothing where a word of another kind stands. */
    private Optional<Completion.Answer> flag(
            FlagSet flags, Reading reading, String typed, List<String> words) {
        Flag waiting = reading.waiting();
        if (waiting != null) {
            return Optional.of(values(waiting, flags, words));
        }
        if (reading.ended() || !typed.startsWith("-")) {
            return Optional.empty();
        }
        int equals = typed.indexOf('=');
        Flag flag =
                typed.startsWith("--") && equals > 0
                        ? flags.named(typed.substring(2, equals))
                        : null;
        if (equals < 0 || flag == null) {
            return Optional.of(Completion.Answer.of(Completion.names(flags, typed)));
        }
        Completion.Answer values = values(flag, flags, words);
        String head = typed.substring(0, equals + 1);
        return Optional.of(
                new Completion.Answer(
                        values.candidates().stream().map(each -> each.after(head)).toList(),
                        values.files()));
    }

    private Completion.Answer values(Flag flag, FlagSet flags, List<String> words) {
        KubeNames names = names(flags, words);
        List<Candidate> known =
                switch (flag.name()) {
                    case "namespace" -> names.objects("namespaces");
                    case "context" -> names.configured(ConfigStanza.CONTEXT);
                    case "cluster" -> names.configured(ConfigStanza.CLUSTER);
                    case "user" -> names.configured(ConfigStanza.USER);
                    case "output" -> Candidate.plain(FORMATS);
                    default -> List.of();
                };
        return new Completion.Answer(known, FILES.contains(flag.name()));
    }

    /** Names by the flags of a line; a last one that waits for its value is left out. */
    private KubeNames names(FlagSet flags, List<String> words) {
        for (int end = words.size(); ; end--) {
            try {
                var parsed = flags.parse(words.subList(0, end));
                return new KubeNames(new Call(world, "kubectl", parsed, parsed));
            } catch (FlagException e) {
                if (end == 0) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
