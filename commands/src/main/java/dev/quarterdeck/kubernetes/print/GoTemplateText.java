package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.gotemplate.Int64;
import dev.quarterdeck.gotemplate.Template;
import dev.quarterdeck.gotemplate.TemplateException;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/**
 * {@code -o go-template=}: a Go template over an object. Ported from {@code
 * k8s.io/cli-runtime/pkg/printers/template.go}.
 */
public final class GoTemplateText {
    private final String raw;
    private final Template template;

    private GoTemplateText(String raw, Template template) {
        this.raw = raw;
        this.template = template;
    }

    /**
     * Reads a template; a key that is missing is printed as {@code <no value>}, or is an error
     * where that is not allowed.
     */
    public static GoTemplateText parse(String template, boolean allowMissing) {
        try {
            Template parsed = Template.parse("output", template, new KubectlFunctions());
            return new GoTemplateText(
                    template, allowMissing ? parsed : parsed.with(Template.MissingKey.ERROR));
        } catch (TemplateException e) {
            throw new OpsException(
                    OpsException.Kind.INVALID,
                    "error parsing template " + template + ", " + e.getMessage());
        }
    }

    /**
     * Prints the object. After an error what was printed is followed by all that may help to find
     * it, as kubectl does on its standard output, before an {@link OpsException} is thrown.
     */
    public void print(Map<String, @Nullable Object> object, Appendable out) throws IOException {
        Object data = Unstructured.of(object);
        try {
            template.execute(Int64.everywhere(data), out);
        } catch (TemplateException e) {
            out.append("Error executing template: ").append(e.getMessage());
            out.append(". Printing more information for debugging the template:\n");
            out.append("\ttemplate was:\n\t\t").append(raw).append('\n');
            out.append("\traw data was:\n\t\t").append(IndentedJson.line(data)).append('\n');
            out.append("\tobject given to template engine was:\n\t\t");
            out.append(GoPrint.shown(data)).append("\n\n");
            throw new OpsException(
                    OpsException.Kind.INVALID,
                    "error executing template " + GoQuote.quote(raw) + ": " + e.getMessage());
        }
    }
}
