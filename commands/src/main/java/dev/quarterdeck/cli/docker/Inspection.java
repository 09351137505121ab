package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.gotemplate.DockerFunctions;
import dev.quarterdeck.gotemplate.JsonNumber;
import dev.quarterdeck.gotemplate.Template;
import dev.quarterdeck.gotemplate.TemplateException;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects what engines answer about objects, and prints it by a format. */
abstract class Inspection {
    private static final int BAD_TEMPLATE = 64;

    /** One object: the Go type docker reads it into, and the engine's answer. */
    record Found(String type, byte[] raw) {}

    /** An inspection for a format as it is typed. */
    static Inspection by(String format) {
        if (format.isEmpty() || format.equals("json")) {
            return new Whole(format.isEmpty());
        }
        try {
            return new ByTemplate(Template.parse("", format, DockerFunctions.ROWS));
        } catch (TemplateException e) {
            throw new CommandException(BAD_TEMPLATE, "template parsing error: " + e.getMessage());
        }
    }

    /** One more object. */
    abstract void add(Found found);

    /** All of them. */
    abstract byte[] print();

    /** The engine's answers in one array. */
    private static final class Whole extends Inspection {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private final boolean indented;

        Whole(boolean indented) {
            this.indented = indented;
        }

        @Override
        void add(Found found) {
            all.write(all.size() == 0 ? '[' : ',');
            all.writeBytes(found.raw());
        }

        @Override
        byte[] print() {
            if (all.size() == 0) {
                return "[]\n".getBytes(StandardCharsets.UTF_8);
            }
            all.write(']');
            byte[] raw = all.toByteArray();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(indented ? Json.indent(raw, "", "    ") : Json.compact(raw));
            out.write('\n');
            return out.toByteArray();
        }
    }

    /** What a template makes of each. */
    private static final class ByTemplate extends Inspection {
        private final Template template;
        private final StringBuilder all = new StringBuilder();
        private final GoView view = new GoView(GoTypes.read());

        ByTemplate(Template template) {
            this.template = template;
        }

        @Override
        void add(Found found) {
            Object json = parse(found.raw());
            String text;
            try {
                text = template.execute(view.of(found.type(), json));
            } catch (TemplateException e) {
                text = untyped(json);
            }
            all.append(text).append('\n');
        }

        /** Fields that docker's own types have not are looked for in the engine's answer. */
        private String untyped(@Nullable Object json) {
            try {
                return template.with(Template.MissingKey.ERROR)
                        .execute(JsonNumber.everywhere(GoView.sorted(json)));
            } catch (TemplateException e) {
                throw new CommandException(1, "template parsing error: " + e.getMessage());
            }
        }

        private static @Nullable Object parse(byte[] raw) {
            try {
                return Json.parse(raw);
            } catch (JsonException e) {
                throw new CommandException(1, "unable to read inspect data: " + e.getMessage());
            }
        }

        @Override
        byte[] print() {
            return (all.isEmpty() ? "\n" : all.toString()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
