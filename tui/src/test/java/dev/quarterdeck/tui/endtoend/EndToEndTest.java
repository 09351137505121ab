package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Engines;
import dev.quarterdeck.testing.OwnEngine;
import dev.quarterdeck.testing.TestEngine;
import dev.quarterdeck.testing.WithEngine;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A person's first minutes: the whole program, keys in and a screen out. */
@WithEngine
class EndToEndTest {
    private static final String ESCAPE = "\u001b";
    private static final String CONTROL_D = "\u0004";

    @Test
    void startsMovesReadsLogsWorksInAShellFiltersAndQuits(Engines engines) {
        for (TestEngine engine : engines.engines()) {
            String name = running(engine);
            try (PtySession session = open(engine)) {
                session.await(name);
                filter(session, name);
                logs(session);
                describe(session, name);
                shell(session);
                session.send("q");
                assertThat(session.exitStatus()).isZero();
                assertThat(session.whole()).isTrue();
            } finally {
                engine.docker("rm", "-f", name);
            }
        }
    }

    private static String running(TestEngine engine) {
        String name = "endtoend-" + Long.toHexString(System.nanoTime());
        String script =
                "i=0; while [ $i -lt 40 ]; do i=$((i+1)); echo line $i of the log; done; sleep"
                        + " 1000";
        engine.docker("run", "-d", "--name", name, "busybox:1.35", "sh", "-c", script);
        return name;
    }

    private static void filter(PtySession session, String name) {
        session.send("/");
        session.send(name);
        session.await("/" + name);
        session.send("\r");
        session.awaitGone("column:regex");
    }

    private static void logs(PtySession session) {
        session.send("l");
        session.await("40 lines");
        session.send("g");
        session.await("line 1 of the log");
        session.send(ESCAPE);
        session.await("Containers");
    }

    private static void describe(PtySession session, String name) {
        session.send("d");
        session.await("Name: /" + name);
        session.send("y");
        session.await("\"Name\": \"/" + name + "\"");
        session.send(ESCAPE);
        session.await("Containers");
    }

    private static void shell(PtySession session) {
        session.send("s");
        session.await("/ #");
        session.send("echo a$((6*7))b; tty\r");
        session.await("a42b");
        session.await("/dev/pts/0");
        session.send("exit\r");
        session.await("Containers");
    }

    @Test
    void removesWhatItWasAskedToAndOnlyAfterAYes(TestEngine engine) {
        String name = running(engine);
        try (PtySession session = open(engine)) {
            session.await(name);
            filter(session, name);
            session.send(CONTROL_D);
            session.await("docker rm");
            session.send("\r");
            session.awaitGone("docker rm -f " + name);
            assertThat(engine.docker("ps", "-q", "-f", "name=" + name)).isNotEmpty();
            session.send(CONTROL_D);
            session.await("docker rm");
            session.send("y");
            session.await("the container to go", () -> gone(engine, name));
            session.send("\u0003");
            assertThat(session.exitStatus()).isZero();
            assertThat(session.whole()).isTrue();
        }
    }

    private static boolean gone(TestEngine engine, String name) {
        return engine.docker("ps", "-aq", "-f", "name=" + name).isEmpty();
    }

    @Test
    void keepsWhatItHadWhileTheEngineIsAwayAndComesBackByItself() throws IOException {
        try (OwnEngine own = OwnEngine.start()) {
            TestEngine engine = own.up();
            engine.docker("run", "-d", "--name", "survivor", "busybox:1.35", "sleep", "1000");
            try (PtySession session = open(engine)) {
                session.await("survivor");
                session.await("live");
                own.kill();
                session.await("away");
                session.await("survivor");
                own.up();
                session.await("live");
                session.send("q");
                assertThat(session.exitStatus()).isZero();
                assertThat(session.whole()).isTrue();
            }
        }
    }

    @Test
    void saysWhyAndWhatToTypeWhereThereIsNoEngine() {
        Map<String, String> nowhere = Map.of("DOCKER_HOST", "unix:///nonexistent/docker.sock");
        try (PtySession session = PtySession.start(120, 40, nowhere, Product.command())) {
            session.await("/nonexistent/docker.sock");
            session.send("q");
            assertThat(session.exitStatus()).isZero();
        }
    }

    @Test
    void endsWithItsTerminal(TestEngine engine) {
        try (PtySession session = open(engine)) {
            session.await("Containers");
            session.hangUp();
            assertThat(session.exitStatus()).isBetween(1, 255);
        }
    }

    @Test
    void opensTheDemoWithoutAnyEngine() {
        try (PtySession session =
                PtySession.start(80, 24, Map.of(), with(Product.command(), "--demo"))) {
            session.await("postgres:16");
            session.await(" demo ");
            session.await("3 Pods");
            session.send("3!");
            session.await("faults only");
            session.await("CrashLoopBackOff");
            session.send(ESCAPE);
            session.awaitGone("faults only");
            session.send(":deploy shop\r");
            session.await("3 Deployments");
            session.await("ns shop");
            session.send("/^web\r\r");
            session.await("3 Pods of web");
            session.send("\r");
            session.await("Containers of web-");
            session.send("[[[");
            session.await("3 Pods");
            session.send("0");
            session.await("ns all");
            session.send("4\r");
            session.await("4 Pods of node");
            session.resize(120, 40);
            session.await("overview events yaml");
            session.send(ESCAPE);
            session.await("4 Nodes 4");
            session.send("q");
            assertThat(session.exitStatus()).isZero();
            assertThat(session.whole()).isTrue();
        }
    }

    private static PtySession open(TestEngine engine) {
        Map<String, String> environment = new HashMap<>(engine.environment());
        environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        return PtySession.start(120, 40, environment, Product.command());
    }

    private static List<String> with(List<String> command, String word) {
        return Stream.concat(command.stream(), Stream.of(word)).toList();
    }
}
