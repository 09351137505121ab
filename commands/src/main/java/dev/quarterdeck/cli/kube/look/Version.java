package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.About;
import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.print.YamlText;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which kubectl this stands for, by whom, and which version the server has (kubectl
 * pkg/cmd/version). There is no Kustomize here, so none is named.
 */
public final class Version implements Command {
    private static final int MINOR = 36;

    /** The kubectl whose behaviour this has; our own version is its build's metadata. */
    private static final String KUBECTL = "v1." + MINOR + ".3+quarterdeck.";

    private static final Pattern SEMANTIC = Pattern.compile("v?(\\d+)\\.(\\d+)\\.\\d+.*");

    @Override
    public Spec spec() {
        return new Spec(
                "Print the client and server version information",
                "[flags]",
                FlagSet.of(
                        Flag.bool("client", "Only the version of this program; asks no server"),
                        Flag.string("output", 'o', "One of 'yaml' or 'json'")),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        String format = call.flags().text("output");
        boolean alone = call.flags().on("client");
        if (!alone && !call.arguments().isEmpty()) {
            throw new CommandException(
                    1, "error: extra arguments: [" + String.join(" ", call.arguments()) + "]");
        }
        if (!format.isEmpty() && !format.equals("json") && !format.equals("yaml")) {
            throw new CommandException(1, "error: --output must be 'yaml' or 'json'");
        }
        if (alone) {
            print(format, null, channels);
            return 0;
        }
        Map<String, @Nullable Object> server;
        try (ClusterApi api = ClusterApi.of(call)) {
            server = ask(api);
        } catch (OpsException unreachable) {
            print(format, null, channels);
            throw unreachable;
        }
        print(format, server, channels);
        return compare(call, server, channels);
    }

    private static Map<String, @Nullable Object> ask(ClusterApi api) throws IOException {
        try (Reply reply = api.get("/version?timeout=32s", "application/json, */*")) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            return Json.object(Json.parse(reply.body()));
        }
    }

    private static void print(
            String format, @Nullable Map<String, @Nullable Object> server, Channels channels) {
        Map<String, @Nullable Object> versions = new LinkedHashMap<>();
        versions.put("clientVersion", client());
        if (server != null) {
            versions.put("serverVersion", server);
        }
        switch (format) {
            case "json" -> channels.line(Json.write(versions, JsonStyle.MARSHAL.indented("  ")));
            case "yaml" -> channels.line(YamlText.of(versions));
            default -> {
                channels.line("Client Version: " + client().get("gitVersion"));
                if (server != null) {
                    channels.line("Server Version: " + server.get("gitVersion"));
                }
            }
        }
    }

    /** What is only true of a program in Go is left empty. */
    private static Map<String, @Nullable Object> client() {
        Map<String, @Nullable Object> client = new LinkedHashMap<>();
        client.put("major", "1");
        client.put("minor", String.valueOf(MINOR));
        client.put("gitVersion", KUBECTL + About.version());
        client.put("gitCommit", "");
        client.put("gitTreeState", "");
        client.put("buildDate", "");
        client.put("goVersion", "");
        client.put("compiler", "javac");
        client.put("platform", platform());
        return client;
    }

    /** As Go names it. */
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        return system.replace("mac os x", "darwin")
                + "/"
                + machine.replace("x86_64", "amd64").replace("aarch64", "arm64");
    }

    private static int compare(Call call, Map<String, @Nullable Object> server, Channels channels) {
        String version = String.valueOf(server.get("gitVersion"));
        Matcher parts = SEMANTIC.matcher(version);
        if (!parts.matches()) {
            throw new CommandException(
                    1,
                    "error: server version error: could not parse \"" + version + "\" as version");
        }
        long major = Long.parseLong(parts.group(1));
        long minor = Long.parseLong(parts.group(2));
        if (major == 1 && Math.abs(minor - MINOR) <= 1) {
            return 0;
        }
        String warning =
                ("version difference between client (1.%d) and server (%d.%d) exceeds the supported"
                                + " minor version skew of +/-1")
                        .formatted(MINOR, major, minor);
        if (call.flags().on("warnings-as-errors")) {
            throw new CommandException(1, "error: " + warning);
        }
        channels.complain("Warning: " + warning);
        return 0;
    }
}
