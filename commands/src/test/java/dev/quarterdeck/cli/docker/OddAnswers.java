package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.docker.OddCases.Case;
import dev.quarterdeck.kubernetes.FakeServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs lines with an engine that answers as cases say, and tells what they print. */
final class OddAnswers implements AutoCloseable {
    private static final String MORE = "Api-Version: 1.50\r\nOstype: linux\r\n";

    private final FakeServer server = new FakeServer(this::answer);
    private volatile Case current = new Case("", "", "");

    OddAnswers() throws IOException {}

    /** What a program prints in a case, without what differs by the day. */
    String answer(Case one, FlagStates.Program program) {
        current = one;
        String host = "tcp://127.0.0.1:" + server.port();
        Map<String, String> environment = Map.of("HOME", "/nonexistent", "DOCKER_HOST", host);
        String said = program.run(environment, List.of(one.line().split(" ", -1)));
        return said.strip().replaceAll("\\d+ years ago", "N years ago");
    }

    private void answer(FakeServer.Peer peer) throws IOException {
        String path = peer.requestLine().split("[ ?]", -1)[1].replaceFirst("^/v1\\.50/", "");
        boolean asked = path.equals(current.path());
        String body = asked ? current.body() : usual(path);
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        if (peer.requestLine().startsWith("HEAD")) {
            bytes = new byte[0];
        }
        boolean missing = !asked && body.isEmpty() && !path.endsWith("_ping");
        peer.answer(missing ? "404 Not Found" : "200 OK", "application/json", bytes, MORE);
    }

    private static String usual(String path) {
        return path.equals("containers/web/json") ? "{\"Id\":\"0123\",\"Config\":{}}" : "";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
