package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The flags of {@code kubectl get} that choose a printer: {@code -o}, {@code --template}, {@code
 * --allow-missing-template-keys}, {@code --no-headers}, {@code --show-managed-fields}. Ported from
 * {@code k8s.io/kubectl/pkg/cmd/get/get_flags.go} and {@code
 * k8s.io/cli-runtime/pkg/genericclioptions}.
 */
public record OutputFormat(
        String output,
        String template,
        boolean allowMissing,
        boolean noHeaders,
        boolean showManagedFields) {
    private static final String ALLOWED =
            "custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,"
                    + "jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml";

    private static final String NO_COLUMNS =
            "custom-columns format specified but no custom columns given";

    /** Reads a file of templates or columns; its error's message is Go's. */
    @FunctionalInterface
    public interface Files {
        String read(String path) throws IOException;
    }

    /** What {@code -o} says, with all else as it is without flags. */
    public static OutputFormat of(String output) {
        return new OutputFormat(output, "", true, false, false);
    }

    /** Whether a table is printed, which no printer here does. */
    public boolean isTable() {
        return name().isEmpty() || name().equals("wide");
    }

    /**
     * The printer, or an {@link OpsException} in kubectl's words where the flags make none. Not for
     * a table.
     */
    public ObjectPrinter printer(Files files) {
        String name = name();
        return switch (name) {
            case "jsonpath", "jsonpath-as-json", "jsonpath-file" ->
                    new PathPrinter(
                            text(name, files), allowMissing, name.equals("jsonpath-as-json"));
            case "go-template", "template", "go-template-file", "templatefile" ->
                    GoTemplateText.parse(text(name, files), allowMissing)::print;
            case "custom-columns" -> columns()::print;
            case "custom-columns-file" -> columns(files)::print;
            default -> document(name);
        };
    }

    /**
     * The same for objects that kubectl holds as structures, as it does those of built-in kinds it
     * changes: their fields come in the order of the server's, not in that of the alphabet.
     */
    public ObjectPrinter structurePrinter(Files files) {
        return switch (name().toLowerCase(Locale.ROOT)) {
            case "json" -> (object, out) -> out.append(IndentedJson.structure(led(object)));
            case "kyaml" -> (object, out) -> out.append(KyamlText.inOrder(led(object)));
            default -> printer(files);
        };
    }

    /** A structure says first what it is. */
    private Map<String, @Nullable Object> led(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> led = new LinkedHashMap<>();
        led.put("kind", object.get("kind"));
        led.put("apiVersion", object.get("apiVersion"));
        led.putAll(shown(object));
        return led;
    }

    private ObjectPrinter document(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "json" -> (object, out) -> out.append(IndentedJson.of(shown(object)));
            case "kyaml" -> (object, out) -> out.append(KyamlText.of(shown(object)));
            case "name" -> (object, out) -> out.append(NameText.of(object));
            case "yaml" -> new YamlPrinter(showManagedFields);
            default ->
                    throw invalid(
                            "unable to match a printer suitable for the output format %s, allowed"
                                            .formatted(GoQuote.quote(output))
                                    + " formats are: "
                                    + ALLOWED);
        };
    }

    private Map<String, @Nullable Object> shown(Map<String, @Nullable Object> object) {
        return showManagedFields ? object : ManagedFields.without(object);
    }

    /** The format without what follows it: {@code jsonpath} of {@code jsonpath={.kind}}. */
    private String name() {
        if (output.isEmpty() && !template.isEmpty()) {
            return "go-template";
        }
        int equals = output.indexOf('=');
        boolean takes = equals > 0 && template.isEmpty();
        String name = takes ? output.substring(0, equals) : output;
        return takes && !takesArgument(name) ? output : name;
    }

    private static boolean takesArgument(String name) {
        return switch (name) {
            case "jsonpath",
                    "jsonpath-as-json",
                    "jsonpath-file",
                    "go-template",
                    "go-template-file",
                    "template",
                    "templatefile",
                    "custom-columns",
                    "custom-columns-file" ->
                    true;
            default -> false;
        };
    }

    private String argument() {
        return template.isEmpty() ? output.substring(output.indexOf('=') + 1) : template;
    }

    private String text(String name, Files files) {
        String argument = given("template format specified but no template given");
        boolean inFile = name.endsWith("file");
        return inFile ? read(files, argument, "error reading --template %s, %s") : argument;
    }

    private CustomColumns columns() {
        return CustomColumns.parse(given(NO_COLUMNS), noHeaders);
    }

    private CustomColumns columns(Files files) {
        String path = given(NO_COLUMNS);
        return CustomColumns.parseFile(read(files, path, "error reading template %s, %s\n"));
    }

    private String given(String otherwise) {
        boolean none = template.isEmpty() && output.indexOf('=') < 0;
        String argument = none ? "" : argument();
        if (argument.isEmpty()) {
            throw invalid(otherwise);
        }
        return argument;
    }

    private static String read(Files files, String path, String error) {
        try {
            return files.read(path);
        } catch (IOException e) {
            throw invalid(error.formatted(path, e.getMessage()));
        }
    }

    private static OpsException invalid(String message) {
        return new OpsException(OpsException.Kind.INVALID, message);
    }
}
