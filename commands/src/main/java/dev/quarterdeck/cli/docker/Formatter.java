package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.gotemplate.DockerFunctions;
import dev.quarterdeck.gotemplate.Template;
import dev.quarterdeck.gotemplate.TemplateException;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Prints a list by a format: {@code table}, {@code table TEMPLATE}, {@code json} or a template. A
 * template of fields alone needs no template engine, which would cost time at the start.
 */
final class Formatter {
    /** What prints identifiers only. */
    static final String QUIET = "{{.ID}}";

    private static final String TABLE = "table";
    private static final String OPEN = "{{.";

    private final String text;
    private final boolean table;
    private final boolean json;

    /** A format as it is typed. */
    Formatter(String format) {
        this.table = isTable(format);
        this.json = format.equals("json");
        String body = json ? "{{json .}}" : table ? format.substring(TABLE.length()) : format;
        this.text = trim(body).replace("\\t", "\t").replace("\\n", "\n");
    }

    /** Whether the format prints a table. */
    static boolean isTable(String format) {
        return format.startsWith(TABLE);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (start < end && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    /** The whole list in one text; nothing of it is printed where one row fails. */
    String print(Map<String, String> titles, List<? extends ListRow> rows) {
        StringBuilder body = new StringBuilder();
        StringBuilder head = new StringBuilder();
        if (json || !plain(head, titles, body, rows)) {
            head.setLength(0);
            body.setLength(0);
            templated(head, titles, body, rows);
        }
        return table ? aligned(head.append('\n').append(body)) : body.toString();
    }

    private static String aligned(CharSequence cells) {
        StringBuilder out = new StringBuilder();
        try {
            TabWriter writer = TabWriter.docker(out);
            writer.write(cells);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private boolean plain(
            StringBuilder head,
            Map<String, String> titles,
            StringBuilder body,
            List<? extends ListRow> rows) {
        for (ListRow row : rows) {
            if (!fill(body, row::text)) {
                return false;
            }
            body.append('\n');
        }
        return fill(head, titles::get);
    }

    /** The text of a field, or null where it takes more than looking it up. */
    @FunctionalInterface
    private interface Lookup {
        @Nullable String text(String name);
    }

    /** Whether the template is made of known fields alone. */
    private boolean fill(StringBuilder out, Lookup fields) {
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            if (close < 0 || !text.startsWith(OPEN, open)) {
                return false;
            }
            String value = fields.text(text.substring(open + OPEN.length(), close));
            if (value == null) {
                return false;
            }
            out.append(text, at, open).append(value);
            at = close + 2;
        }
        out.append(text, at, text.length());
        return true;
    }

    private void templated(
            StringBuilder head,
            Map<String, String> titles,
            StringBuilder body,
            List<? extends ListRow> rows) {
        if (json) {
            for (ListRow row : rows) {
                body.append(Json.write(row.toJson())).append('\n');
            }
            return;
        }
        try {
            Template template = Template.parse("", text, DockerFunctions.ROWS);
            for (ListRow row : rows) {
                template.execute(row, body);
                body.append('\n');
            }
            if (table) {
                heading(template, titles, head);
            }
        } catch (TemplateException e) {
            throw new CommandException(1, "template parsing error: " + e.getMessage());
        }
    }

    private static void heading(Template template, Map<String, String> titles, StringBuilder out) {
        try {
            template.with(DockerFunctions.HEADER).execute(new Heading(titles), out);
        } catch (TemplateException _) {
            // Docker, too, prints as much of the heading as came out, and the rows.
        }
    }
}
