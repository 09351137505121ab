package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.kubernetes.print.KyamlText;
import dev.quarterdeck.kubernetes.print.ManagedFields;
import dev.quarterdeck.kubernetes.print.ObjectPrinter;
import dev.quarterdeck.kubernetes.print.OutputFormat;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Prints an object in the format a line asks for ({@code
 * k8s.io/cli-runtime/pkg/genericclioptions/print_flags.go}). JSON keeps the order of the fields,
 * which is that of kubectl's own types.
 *
 * @param formats those the command knows
 */
public record ObjectOutput(Set<String> formats) {
    private static final Flag OUTPUT = Flag.string("output", 'o', "Output format");
    private static final Flag MANAGED =
            Flag.bool("show-managed-fields", "Keep managedFields in JSON and YAML");

    /** The formats of most commands. */
    public static final ObjectOutput ALL =
            new ObjectOutput(
                    Set.of(
                            "go-template",
                            "go-template-file",
                            "json",
                            "jsonpath",
                            "jsonpath-as-json",
                            "jsonpath-file",
                            "kyaml",
                            "name",
                            "template",
                            "templatefile",
                            "yaml"));

    /** A set of formats. */
    public ObjectOutput {
        formats = Set.copyOf(formats);
    }

    /**
     * The flags of {@link #ALL}.
     *
     * @param standing the format where none is given; may be empty
     */
    public static Flag[] flags(String standing) {
        return new Flag[] {
            OUTPUT.standing(standing),
            MANAGED,
            Flag.bool("allow-missing-template-keys", "Print nothing for a missing field")
                    .standing("true"),
            Flag.string("template", "Template, or the path of one")
        };
    }

    /** The flags of a command that knows documents and tables alone. */
    public static Flag[] plainFlags() {
        return new Flag[] {OUTPUT, MANAGED};
    }

    /** The printer of a line; fails in kubectl's words where it asks for a format there is not. */
    public ObjectPrinter printer(Parsed flags) {
        String output = flags.text("output");
        String template = flags.has("template") ? flags.text("template") : "";
        String name = output.isEmpty() && !template.isEmpty() ? "go-template" : name(output);
        if (!formats.contains(name) && !formats.contains(name.toLowerCase(Locale.ROOT))) {
            throw new CommandException(
                    1,
                    "error: unable to match a printer suitable for the output format "
                            + GoQuote.quote(output)
                            + ", allowed formats are: "
                            + String.join(",", new TreeSet<>(formats)));
        }
        boolean managed = flags.on("show-managed-fields");
        if (name.equalsIgnoreCase("json")) {
            return (object, out) -> out.append(json(managed ? object : without(object)));
        }
        if (name.equalsIgnoreCase("kyaml")) {
            return (object, out) ->
                    out.append(KyamlText.inOrder(managed ? object : without(object)));
        }
        boolean missing =
                !flags.has("allow-missing-template-keys")
                        || flags.on("allow-missing-template-keys");
        try {
            return new OutputFormat(output, template, missing, false, managed)
                    .printer(FormatFiles::read);
        } catch (OpsException wrong) {
            throw new CommandException(1, "error: " + wrong.what());
        }
    }

    private static String name(String output) {
        int equals = output.indexOf('=');
        boolean takes = equals > 0 && !output.startsWith("json=") && !output.startsWith("yaml=");
        return takes ? output.substring(0, equals) : output;
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> object) {
        return ManagedFields.without(object);
    }

    private static String json(Map<String, @Nullable Object> object) {
        return Json.write(object, JsonStyle.MARSHAL.indented("    ")) + "\n";
    }

    /** Prints one object. */
    public static void print(
            ObjectPrinter printer, Map<String, @Nullable Object> object, Channels channels)
            throws IOException {
        StringBuilder out = new StringBuilder();
        try {
            printer.print(object, out);
        } catch (OpsException wrong) {
            channels.text(out.toString());
            throw new CommandException(1, "error: " + wrong.what());
        }
        channels.text(out.toString());
    }
}
