package dev.quarterdeck.cli.kube.config;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.ObjectOutput;
import dev.quarterdeck.kubernetes.ConfigFiles;
import dev.quarterdeck.kubernetes.ConfigStanza;
import dev.quarterdeck.kubernetes.ConfigTree;
import dev.quarterdeck.kubernetes.print.ObjectPrinter;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows what the kubeconfig files say together; secrets only where they are asked for (kubectl
 * pkg/cmd/config/view.go, client-go tools/clientcmd/api/helpers.go).
 */
public final class ConfigView implements Command {
    private static final String OMITTED = "DATA+OMITTED";
    private static final String REDACTED = "REDACTED";

    /** What is shown instead of secrets, and of data that nobody reads. */
    private static final Map<String, String> INSTEAD =
            Map.of(
                    "certificate-authority-data", OMITTED,
                    "client-certificate-data", OMITTED,
                    "client-key-data", OMITTED,
                    "password", REDACTED,
                    "token", REDACTED);

    /** Fields that name a file, whose content another field may hold. */
    private static final Map<String, String> FILES =
            Map.of(
                    "certificate-authority", "certificate-authority-data",
                    "client-certificate", "client-certificate-data",
                    "client-key", "client-key-data");

    @Override
    public Spec spec() {
        return new Spec(
                "Display merged kubeconfig settings or a specified kubeconfig file",
                "[flags]",
                FlagSet.of(
                                Flag.bool("flatten", "Put the content of files in their place"),
                                Flag.bool("merge", "Merge all kubeconfig files").standing("true"),
                                Flag.bool("minify", "Only what the current context uses"),
                                Flag.bool("raw", "Show secrets and data as they are"))
                        .and(ObjectOutput.flags("yaml")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Parsed flags = call.flags();
        Configs.refuse(
                !call.arguments().isEmpty(),
                "error: unexpected arguments: ["
                        + String.join(" ", call.arguments())
                        + "]\nSee '"
                        + call.name()
                        + " -h' for help and examples");
        ObjectPrinter printer = ObjectOutput.ALL.printer(flags);
        String explicit = flags.text("kubeconfig");
        Configs.refuse(
                !flags.on("merge") && explicit.isEmpty(),
                "error: if merge==false a precise file must be specified");
        ConfigFiles files = Configs.files(call);
        Configs.refuse(
                !explicit.isEmpty() && !flags.given("merge") && files.none(),
                "error: open " + explicit + ": no such file or directory");
        ConfigTree config = files.read();
        if (flags.on("minify")) {
            minify(config, flags.text("context"));
        }
        if (flags.on("flatten")) {
            flatten(config, files);
        } else if (!flags.on("raw")) {
            redact(config);
        }
        ObjectOutput.print(printer, config.object(false), channels);
        return 0;
    }

    private static void minify(ConfigTree config, String context) {
        config.current(context.isEmpty() ? config.current() : context);
        String name = config.current();
        Configs.refuse(name.isEmpty(), "error: current-context must exist in order to minify");
        ConfigTree.Entry kept = config.all(ConfigStanza.CONTEXT).get(name);
        if (kept == null) {
            throw new CommandException(1, "error: cannot locate context " + name);
        }
        config.all(ConfigStanza.CONTEXT).keySet().removeIf(each -> !each.equals(name));
        keep(config, ConfigStanza.CLUSTER, kept.text("cluster"));
        keep(config, ConfigStanza.USER, kept.text("user"));
    }

    private static void keep(ConfigTree config, ConfigStanza stanza, String name) {
        Configs.refuse(
                !name.isEmpty() && !config.all(stanza).containsKey(name),
                "error: cannot locate " + stanza.inner() + " " + name);
        config.all(stanza).keySet().removeIf(each -> !each.equals(name));
    }

    private static void redact(ConfigTree config) {
        for (ConfigStanza stanza : ConfigStanza.values()) {
            config.all(stanza)
                    .replaceAll(
                            (name, entry) -> {
                                Map<String, @Nullable Object> shown =
                                        new LinkedHashMap<>(entry.fields());
                                INSTEAD.forEach(
                                        (field, instead) -> {
                                            if (!entry.text(field).isEmpty()) {
                                                shown.put(field, instead);
                                            }
                                        });
                                return new ConfigTree.Entry(shown, entry.file());
                            });
        }
    }

    private static void flatten(ConfigTree config, ConfigFiles files) {
        for (ConfigStanza stanza : new ConfigStanza[] {ConfigStanza.USER, ConfigStanza.CLUSTER}) {
            config.all(stanza).replaceAll((name, entry) -> flat(entry, files));
        }
    }

    private static ConfigTree.Entry flat(ConfigTree.Entry entry, ConfigFiles files) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>(entry.fields());
        FILES.keySet().stream()
                .sorted()
                .filter(field -> !entry.text(field).isEmpty())
                .forEach(
                        field -> {
                            String data = FILES.getOrDefault(field, field);
                            Configs.refuse(
                                    !entry.text(data).isEmpty(),
                                    "error: cannot have values for both path and contents");
                            byte[] content = files.bytes(entry.text(field), entry);
                            flat.put(data, Base64.getEncoder().encodeToString(content));
                            flat.remove(field);
                        });
        return new ConfigTree.Entry(flat, entry.file());
    }
}
