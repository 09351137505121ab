package dev.quarterdeck.tui.log;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.testing.Engines;
import dev.quarterdeck.testing.TestEngine;
import dev.quarterdeck.testing.WithEngine;
import dev.quarterdeck.tui.keys.Key;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** The log of a container of each real engine, followed over its end. */
@WithEngine
class DockerLogOnEnginesTest {

    @Test
    void readsRealEngines(Engines engines) {
        for (TestEngine real : engines.engines()) {
            String id = real.docker("run", "-d", "busybox:1.35", "sh", "-c", PROGRAM);
            try (Engine client = Engine.at(address(real));
                    Reader reader = new Reader(new DockerLogSource(client, id), 80, 20)) {
                reader.see("──── ended").see("exit 3 ────").see("loud").see("no end");
                reader.type("/^x+$").see("/^x+$ 1 ").press(Key.Kind.ESCAPE);
                reader.type("g").type("g").see("3,004 lines").type("gg").see("the log begins here");
                reader.see("line 1 ");
                real.docker("start", id);
                reader.type("G").see("──── started").see("again");
            } finally {
                real.docker("rm", "-f", id);
            }
        }
    }

    /** Engines read the two streams side by side: only a pause makes sure which line is last. */
    private static final String PROGRAM =
            """
            test -e /again && echo again && sleep 60
            touch /again
            i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo line $i; done
            head -c 40000 /dev/zero | tr '\\0' x; echo; sleep 1; echo loud >&2; printf "no end"; exit 3
            """;

    private static EngineAddress address(TestEngine engine) {
        return EngineAddress.resolve(engine.environment(), null, null, Path.of("/nonexistent"));
    }
}
