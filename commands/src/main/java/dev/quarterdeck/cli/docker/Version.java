package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineException;
import dev.quarterdeck.gotemplate.DockerFunctions;
import dev.quarterdeck.gotemplate.Template;
import dev.quarterdeck.gotemplate.TemplateException;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.TabWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/** Tells which program and which engine this is. */
public final class Version implements Command {
    private static final int BAD_TEMPLATE = 64;

    @Override
    public Spec spec() {
        return new Spec(
                "Show the Docker version information",
                "[OPTIONS]",
                FlagSet.of(FormatFlag.object()),
                Arguments.NONE);
    }

    @Override
    public Outcome run(Call call) {
        String format = call.flags().text("format");
        Template template = format.isEmpty() ? null : parse(format);
        return new Outcome.Stream(
                channels -> {
                    try (Client client = Client.of(call)) {
                        return report(channels, client.engine(), template);
                    }
                });
    }

    private static Template parse(String format) {
        String text = format.equals("json") ? "{{json .}}" : format;
        try {
            return Template.parse("version", text, DockerFunctions.ROWS);
        } catch (TemplateException e) {
            throw new CommandException(BAD_TEMPLATE, "template parsing error: " + e.getMessage());
        }
    }

    /** Prints what is known of this side also where the other does not answer. */
    private static int report(Channels channels, Engine engine, @Nullable Template template)
            throws IOException {
        String failure = "";
        Map<String, @Nullable Object> server = Map.of();
        try {
            server = Json.object(engine.send(Request.get("/version")).json());
        } catch (EngineException e) {
            failure = e.what();
        }
        VersionReport report = new VersionReport(engine, server);
        StringBuilder text = new StringBuilder();
        String wrong = template == null ? "" : execute(template, report, text);
        channels.text(aligned(template == null ? report.text() : text.append('\n')));
        String said = failure.isEmpty() ? wrong : failure;
        if (!said.isEmpty()) {
            throw new CommandException(1, said);
        }
        return 0;
    }

    private static String execute(Template template, VersionReport report, StringBuilder text) {
        GoView view = new GoView(GoTypes.read());
        try {
            template.execute(view.of("system.versionInfo", report.data()), text);
            return "";
        } catch (TemplateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String aligned(CharSequence text) throws IOException {
        StringBuilder out = new StringBuilder();
        TabWriter writer = new TabWriter(out, 20, 1, 1, ' ');
        writer.write(text);
        writer.flush();
        return out.toString();
    }
}
