package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.kube.OddCases.Case;
import dev.quarterdeck.kubernetes.FakeServer;
import dev.quarterdeck.testing.Ran;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Runs lines with a server that answers as cases say, and tells what they print. */
final class OddAnswers implements AutoCloseable {
    private static final String CONFIG =
            """
            apiVersion: v1
            kind: Config
            current-context: own
            clusters: [{name: own, cluster: {server: "http://127.0.0.1:%d/%d"}}]
            contexts: [{name: own, context: {cluster: own}}]
            """;

    private final Path folder;
    private final FakeServer server = new FakeServer(this::answer);
    private volatile Case current = OddCases.all().getFirst();
    private int number;

    OddAnswers(Path folder) throws IOException {
        this.folder = folder;
    }

    /** What a program prints in a case, without what differs by the run. */
    String answer(Case one, BiFunction<Path, List<String>, Ran> program) throws IOException {
        current = one;
        // Kubectl keeps what a server offers, by its address.
        String config = CONFIG.formatted(server.port(), ++number);
        Path file = Files.writeString(folder.resolve("config"), config);
        Ran ran = program.apply(file, List.of(one.line().split(" ", -1)));
        return "exit %d\n%s"
                .formatted(ran.status(), known(ran.out() + ran.err()))
                .replace("127.0.0.1:%d/%d".formatted(server.port(), number), "SERVER");
    }

    /** Without the lines that only a program's log has. */
    private static String known(String said) {
        return said.lines()
                .filter(line -> !line.matches("[EIW]\\d{4} .*"))
                .collect(Collectors.joining("\n"));
    }

    private void answer(FakeServer.Peer peer) throws IOException {
        String path = peer.requestLine().split("[ ?]", -1)[1].replaceFirst("^/\\d+", "");
        Case one = current;
        OddDiscovery.Answer answer =
                path.contains("/pods")
                        ? new OddDiscovery.Answer("200 OK", one.type(), one.body())
                        : one.discovery().answer(path);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        peer.answer(answer.status(), answer.type(), body, "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
