package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.kube.RoadCases.Case;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.RoadFiles;
import dev.quarterdeck.testing.RoadServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs a line in the surroundings of cases, and tells what it prints and what of it arrives. */
final class RoadStates implements AutoCloseable {
    /** A program that runs words with a kubeconfig and with more in its environment. */
    @FunctionalInterface
    interface Program {
        Ran run(Path config, List<String> words, Map<String, String> environment);
    }

    /** What kubectl's libraries log beside its messages. */
    private static final Pattern LOGGED = Pattern.compile("(?m)^E\\d{4} .*\\R");

    private final RoadFiles files;
    private final RoadServer server;

    RoadStates(Path folder) throws Exception {
        files = new RoadFiles(folder);
        server = new RoadServer("ok");
    }

    String answer(Case one, Program program) throws Exception {
        server.show(one.shown());
        Path config = files.folder().resolve("config");
        String text =
                """
                current-context: c
                clusters:
                - name: k
                  cluster: {server: "%s"%s}
                users:
                - name: u
                  user: {%s}
                contexts:
                - name: c
                  context: {cluster: k, user: u}
                """;
        String cluster = one.cluster().isEmpty() ? "" : ", " + one.cluster();
        // Kubectl would ask one who has nothing to show for a name.
        String user = "token: t" + (one.user().isEmpty() ? "" : ", " + one.user());
        Files.writeString(config, real(text.formatted(one.server(), cluster, user)));
        Map<String, String> environment = new HashMap<>();
        for (String variable : real(one.environment()).split(" ", -1)) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                environment.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        Ran ran = program.run(config, List.of("get", "--raw", "/readyz"), environment);
        String said = "exit " + ran.status() + "\n" + utf8(ran.out()) + "\n" + utf8(ran.err());
        String noted = String.join("\n", server.notes());
        return masked(noted + "\n" + LOGGED.matcher(said).replaceAll(""))
                .strip()
                .replaceAll("\n+", "\n");
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private String real(String text) throws IOException {
        return files.real(text).replace("ROAD", "127.0.0.1:" + server.port());
    }

    private String masked(String text) {
        return text.replace("127.0.0.1:" + server.port(), "ROAD")
                .replace(files.folder().toString(), "FOLDER");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
