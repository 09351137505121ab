package dev.quarterdeck.cli.kube.config;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.kubernetes.ConfigFiles;
import dev.quarterdeck.kubernetes.ConfigStanza;
import dev.quarterdeck.kubernetes.ConfigTree;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a context, or changes what it says (kubectl pkg/cmd/config/set_context.go). */
public final class SetContext implements Command {
    private static final List<String> FIELDS = List.of("cluster", "user", "namespace");

    @Override
    public Spec spec() {
        return new Spec(
                "Set a context entry in kubeconfig",
                "[NAME | --current] [--cluster=cluster_nickname] [--user=user_nickname]"
                        + " [--namespace=namespace]",
                FlagSet.of(Flag.bool("current", "Change the current context")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        Configs.unexpected(call.arguments().size() > 1, call);
        String given = call.arguments().isEmpty() ? "" : call.argument(0);
        boolean current = call.flags().on("current");
        Configs.refuse(
                given.isEmpty() && !current,
                "error: you must specify a non-empty context name or --current");
        Configs.refuse(
                !given.isEmpty() && current,
                "error: you cannot specify both a context name and --current");
        ConfigFiles files = Configs.files(call);
        ConfigTree config = files.read();
        Configs.refuse(current && config.current().isEmpty(), "error: no current context is set");
        String name = current ? config.current() : given;
        ConfigTree.@Nullable Entry known = config.all(ConfigStanza.CONTEXT).get(name);
        set(call, files, name, known);
        String done = known == null ? "created" : "modified";
        return new Outcome.Document("Context %s %s.\n".formatted(GoQuote.quote(name), done));
    }

    private static void set(
            Call call, ConfigFiles files, String name, ConfigTree.@Nullable Entry known) {
        Map<String, @Nullable Object> fields =
                new LinkedHashMap<>(known == null ? Map.of() : known.fields());
        for (String field : FIELDS) {
            if (call.flags().given(field)) {
                fields.put(field, call.flags().text(field));
            }
        }
        if (known != null && fields.equals(known.fields())) {
            return;
        }
        String where = known == null ? "" : known.file();
        ConfigTree.Entry entry = new ConfigTree.Entry(fields, where);
        files.change(where, file -> file.all(ConfigStanza.CONTEXT).put(name, entry));
    }
}
