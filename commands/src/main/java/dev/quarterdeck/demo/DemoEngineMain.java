package dev.quarterdeck.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Runs the fake engine by hand: {@code DemoEngineMain SOCKET [demo|many]} prints what goes into
 * DOCKER_HOST and runs until it is killed.
 */
public final class DemoEngineMain {

    private DemoEngineMain() {}

    /** The first word is the socket's file, the second, if any, the scenario. */
    public static void main(String[] words) throws IOException, InterruptedException {
        Path socket = words.length == 0 ? null : Path.of(words[0]);
        boolean many = words.length > 1 && words[1].equals("many");
        Scenario scenario = many ? Scenario.many(2_000) : Scenario.demo();
        try (FakeEngine engine = FakeEngine.start(socket, scenario, Clock.systemUTC())) {
            System.out.println(engine.host());
            Thread.currentThread().join();
        }
    }
}
