package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/**
 * {@code -o jsonpath=} and its like. Ported from {@code
 * k8s.io/cli-runtime/pkg/printers/jsonpath.go} and {@code genericclioptions/jsonpath_flags.go}.
 */
final class PathPrinter implements ObjectPrinter {
    private final String template;
    private final boolean asJson;
    private final JsonPath path;

    PathPrinter(String template, boolean allowMissing, boolean asJson) {
        this.template = template;
        this.asJson = asJson;
        this.path = parse(template, allowMissing);
    }

    private static JsonPath parse(String template, boolean allowMissing) {
        try {
            return JsonPath.parse(template, allowMissing);
        } catch (OpsException e) {
            throw invalid("error parsing jsonpath " + template + ", " + e.what());
        }
    }

    @Override
    public void print(Map<String, @Nullable Object> object, Appendable out) throws IOException {
        try {
            out.append(asJson ? path.printJson(object) : path.print(object));
        } catch (OpsException e) {
            String about =
                    "Error executing template: %s. Printing more information for debugging the"
                            + " template:\n\ttemplate was:\n\t\t%s\n\tobject given to jsonpath"
                            + " engine was:\n\t\t%s\n\n";
            Object data = Unstructured.of(object);
            throw invalid(
                    "error executing jsonpath %s: %s\n"
                            .formatted(
                                    GoQuote.quote(template),
                                    about.formatted(e.what(), template, GoPrint.source(data))));
        }
    }

    private static OpsException invalid(String message) {
        return new OpsException(OpsException.Kind.INVALID, message);
    }
}
