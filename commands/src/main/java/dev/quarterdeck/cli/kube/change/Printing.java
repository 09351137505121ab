package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.FormatFiles;
import dev.quarterdeck.kubernetes.print.NameText;
import dev.quarterdeck.kubernetes.print.ObjectPrinter;
import dev.quarterdeck.kubernetes.print.OutputFormat;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what became of an object: a line that says so, or the object in the format of {@code -o}
 * (cli-runtime pkg/genericclioptions/print_flags.go).
 */
public final class Printing {
    private static final String ALLOWED =
            "go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,"
                    + "template,templatefile,yaml";

    private final Work work;
    private final String output;
    private final @Nullable ObjectPrinter printer;

    private Printing(Work work, String output, @Nullable ObjectPrinter printer) {
        this.work = work;
        this.output = output;
        this.printer = printer;
    }

    /** The way the line says; a format that there is not ends it. */
    public static Printing of(Work work) {
        return of(work, false);
    }

    /** The same for objects that kubectl holds as structures, whose fields have their order. */
    public static Printing ofStructures(Work work) {
        return of(work, true);
    }

    /** The same where an object may be changed already: a wrong format is a failure about it. */
    public static Printing late(Work work) {
        try {
            return of(work, true);
        } catch (CommandException wrong) {
            throw Failures.of(wrong.what().replaceFirst("^error: ", ""));
        }
    }

    private static Printing of(Work work, boolean structures) {
        Parsed flags = work.flags();
        String output = flags.text("output");
        boolean line = output.isEmpty() && flags.text("template").isEmpty();
        boolean plain = line || isName(output);
        return new Printing(work, output, plain ? null : printer(flags, output, structures));
    }

    private static boolean isName(String output) {
        return output.toLowerCase(Locale.ROOT).equals("name");
    }

    private static ObjectPrinter printer(Parsed flags, String output, boolean structures) {
        boolean foreign = output.equals("wide") || output.startsWith("custom-columns");
        if (foreign) {
            throw unknown(output);
        }
        OutputFormat format =
                new OutputFormat(
                        output,
                        flags.text("template"),
                        flags.on("allow-missing-template-keys"),
                        false,
                        flags.on("show-managed-fields"));
        try {
            return structures
                    ? format.structurePrinter(FormatFiles::read)
                    : format.printer(FormatFiles::read);
        } catch (OpsException wrong) {
            throw wrong.what().startsWith("unable to match a printer")
                    ? unknown(output)
                    : Work.refused(wrong.what());
        }
    }

    private static RuntimeException unknown(String output) {
        return Work.refused(
                "unable to match a printer suitable for the output format "
                        + GoQuote.quote(output)
                        + ", allowed formats are: "
                        + ALLOWED);
    }

    /** Whether objects themselves are printed, rather than a line about them. */
    public boolean whole() {
        return printer != null;
    }

    /**
     * Prints an object.
     *
     * @param operation what was done to it, such as {@code scaled}
     */
    public void print(Map<String, @Nullable Object> object, String operation) throws IOException {
        StringBuilder out = new StringBuilder();
        try {
            if (printer != null) {
                printer.print(object, out);
            } else {
                out.append(NameText.of(object, isName(output) ? "" : operation));
            }
        } catch (OpsException wrong) {
            work.channels().text(out.toString());
            throw Failures.of(wrong.what());
        }
        work.channels().text(out.toString());
    }
}
