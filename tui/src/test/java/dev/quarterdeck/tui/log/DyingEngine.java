package dev.quarterdeck.tui.log;

import dev.quarterdeck.docker.ScriptedServer;
import dev.quarterdeck.testing.Await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An engine of one container, of which it tells whatever times it is given. */
final class DyingEngine implements AutoCloseable {
    private static final String START = "{\"Type\":\"container\",\"Action\":\"start\"}\n";

    private final ScriptedServer server;
    private final List<String> lines = new ArrayList<>();
    private String state = "";
    private String error = "";
    private boolean repeating;
    private boolean live;
    private int listeners;
    private int readers;

    DyingEngine(Path folder) throws IOException {
        server = new ScriptedServer(folder, this::answer);
    }

    Path socket() {
        return server.socket();
    }

    /** Every answer about events begins with the start of the run that is over. */
    DyingEngine repeating() {
        repeating = true;
        return this;
    }

    synchronized void exited(String started, String ended) {
        state =
                """
                {"Id":"web","RestartCount":0,"Config":{},"State":{"Status":"exited","Running":false,
                "ExitCode":127,"StartedAt":%s,"FinishedAt":%s}}
                """
                        .formatted(started, ended);
    }

    synchronized void running() {
        live = true;
        state =
                """
                {"Id":"web","Config":{},"State":{"Status":"running","Running":true}}
                """;
    }

    synchronized void started() {
        running();
        notifyAll();
    }

    synchronized void write(String line) {
        lines.add(line);
    }

    /** Each reading of the log ends with an error. */
    synchronized void breakOff(String words) {
        error = words;
    }

    void awaitListeners(int count) {
        Await.until("listeners", () -> listeners() >= count);
    }

    void awaitReaders(int count) {
        Await.until("readers", () -> readers() >= count);
    }

    private synchronized int listeners() {
        return listeners;
    }

    private synchronized int readers() {
        return readers;
    }

    private void answer(ScriptedServer.Peer peer) throws IOException, InterruptedException {
        String line = peer.requestLine();
        if (line.contains("/events")) {
            events(peer);
        } else if (line.contains("/logs")) {
            logs(peer, line.contains("follow=1"));
        } else {
            whole(peer, state().getBytes(StandardCharsets.UTF_8));
        }
    }

    private synchronized String state() {
        return state;
    }

    private static void whole(ScriptedServer.Peer peer, byte[] body) throws IOException {
        peer.say("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n");
        peer.out().write(body);
        peer.out().flush();
    }

    private void events(ScriptedServer.Peer peer) throws IOException, InterruptedException {
        peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        synchronized (this) {
            listeners++;
        }
        if (!repeating) {
            awaitLife();
        }
        peer.say(Integer.toHexString(START.length()) + "\r\n" + START + "\r\n");
        peer.hold();
    }

    private synchronized void awaitLife() throws InterruptedException {
        while (!live) {
            wait();
        }
    }

    /** An engine that knows no since: all lines, each time; of a container that runs for good. */
    private void logs(ScriptedServer.Peer peer, boolean follow) throws IOException {
        byte[] body = framed();
        if (live() && follow && error.isEmpty()) {
            peer.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            peer.say(Integer.toHexString(body.length) + "\r\n");
            peer.out().write(body);
            peer.say("\r\n");
            peer.hold();
        } else {
            whole(peer, body);
        }
    }

    private synchronized boolean live() {
        return live;
    }

    private synchronized byte[] framed() {
        readers++;
        var all = new ByteArrayOutputStream();
        for (String line : lines) {
            frame(all, 2, line + "\n");
        }
        if (!error.isEmpty()) {
            frame(all, 3, error);
        }
        return all.toByteArray();
    }

    private static void frame(ByteArrayOutputStream into, int kind, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        into.writeBytes(new byte[] {(byte) kind, 0, 0, 0, 0, 0, 0, (byte) body.length});
        into.writeBytes(body);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
