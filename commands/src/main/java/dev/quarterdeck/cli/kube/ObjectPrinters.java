package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.print.CustomColumns;
import dev.quarterdeck.kubernetes.print.GoTemplateText;
import dev.quarterdeck.kubernetes.print.IndentedJson;
import dev.quarterdeck.kubernetes.print.JsonPath;
import dev.quarterdeck.kubernetes.print.KyamlText;
import dev.quarterdeck.kubernetes.print.ManagedFields;
import dev.quarterdeck.kubernetes.print.NameText;
import dev.quarterdeck.kubernetes.print.ObjectList;
import dev.quarterdeck.kubernetes.print.YamlText;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Finds the printer of an output format (cli-runtime pkg/genericclioptions, print_flags.go). */
final class ObjectPrinters {
    private static final String FORMATS =
            "custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,"
                    + "jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml";

    private final Parsed flags;
    private final String argument;
    private boolean another;

    private ObjectPrinters(Parsed flags, String argument) {
        this.flags = flags;
        this.argument = argument;
    }

    static ObjectPrinter of(GetOptions options) {
        String format = options.format();
        int equals = format.indexOf('=');
        String name = equals < 0 ? format : format.substring(0, equals);
        String given = equals < 0 ? "" : format.substring(equals + 1);
        String argument = given.isEmpty() ? options.flags().text("template") : given;
        try {
            return new ObjectPrinters(options.flags(), argument).of(name, format);
        } catch (OpsException wrong) {
            throw new CommandException(1, "error: " + wrong.what());
        }
    }

    private ObjectPrinter of(String name, String format) {
        return switch (name) {
            case "json" -> text(IndentedJson::of);
            case "yaml" -> text(this::yaml);
            case "kyaml" -> text(KyamlText::of);
            case "name" -> ObjectPrinters::names;
            case "jsonpath" -> jsonPath(argument, JsonPath::print);
            case "jsonpath-as-json" -> jsonPath(argument, JsonPath::printJson);
            case "jsonpath-file" -> jsonPath(file(), JsonPath::print);
            case "go-template", "template" -> template(argument);
            case "go-template-file", "templatefile" -> template(file());
            case "custom-columns" ->
                    CustomColumns.parse(argument, flags.on("no-headers"))::print;
            case "custom-columns-file" -> CustomColumns.parseFile(file())::print;
            default ->
                    throw new CommandException(
                            1,
                            "error: unable to match a printer suitable for the output format \""
                                    + format
                                    + "\", allowed formats are: "
                                    + FORMATS);
        };
    }

    private ObjectPrinter text(Function<@Nullable Object, String> writer) {
        boolean whole = flags.on("show-managed-fields");
        return (object, out) ->
                out.append(writer.apply(whole ? object : ManagedFields.without(object)));
    }

    /** Documents after the first are set apart. */
    private String yaml(@Nullable Object object) {
        String separator = another ? YamlText.SEPARATOR : "";
        another = true;
        return separator + YamlText.of(object);
    }

    private static void names(Map<String, @Nullable Object> object, StringBuilder out) {
        if (!ObjectList.is(object)) {
            out.append(NameText.of(object));
            return;
        }
        Json.array(object.get("items"))
                .forEach(item -> out.append(NameText.of(Json.object(item))));
    }

    private interface PathWriter {
        String write(JsonPath path, @Nullable Object object);
    }

    private ObjectPrinter jsonPath(String template, PathWriter writer) {
        if (template.isEmpty()) {
            throw wrong("template format specified but no template given");
        }
        JsonPath path;
        try {
            path = JsonPath.parse(template, flags.on("allow-missing-template-keys"));
        } catch (OpsException e) {
            throw wrong("error parsing jsonpath " + template + ", " + e.what());
        }
        return (object, out) -> out.append(writer.write(path, object));
    }

    private ObjectPrinter template(String template) {
        if (template.isEmpty()) {
            throw wrong("template format specified but no template given");
        }
        return GoTemplateText.parse(template, flags.on("allow-missing-template-keys"))::print;
    }

    private String file() {
        try {
            return Files.readString(Path.of(argument));
        } catch (IOException e) {
            throw wrong("error reading --template " + argument + ", " + e.getMessage());
        }
    }

    private static OpsException wrong(String message) {
        return new OpsException(OpsException.Kind.INVALID, message);
    }
}
