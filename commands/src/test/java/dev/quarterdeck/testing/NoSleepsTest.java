package dev.quarterdeck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command that looks for tests which wait for time to pass. */
@Tag("live")
class NoSleepsTest {
    private static final Path COMMAND = Path.of("../.mvn/no-sleeps").toAbsolutePath();

    @TempDir private Path folder;

    private Ran look(String name, String line) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class A {\n" + line + "\n}\n");
        return Program.run(Path.of("/bin/sh"), List.of(COMMAND.toString(), folder + ""), Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(100);",
                "Thread.sleep(Duration.ofSeconds(1));",
                "TimeUnit.MILLISECONDS.sleep(3);",
                "SECONDS.sleep(3);",
                "sleep(100);",
                "run(Thread::sleep);",
                "LockSupport.parkNanos(5);",
                "wait(100);",
                "session.awaitQuiet(Duration.ofMillis(300));",
                "var later = CompletableFuture.delayedExecutor(1, SECONDS);",
                "future.completeOnTimeout(null, 1, SECONDS).join();",
                "assertThat(queue.poll(200, TimeUnit.MILLISECONDS)).isNull();",
                "assertThat(thread.join(Duration.ofMillis(200))).isFalse();"
            })
    void aPlantedSleepIsNamed(String line) throws IOException {
        assertThat(look("some/PlantedTest.java", line))
                .isEqualTo(new Ran(1, folder + "/some/PlantedTest.java:2:" + line + "\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Await.until(\"a row\", () -> rows.size() == 1);",
                "run(\"run\", \"idle\", \"--image=busybox:1.35\", \"--\", \"sleep\", \"1000\");",
                "assertThat(queue.poll(10, TimeUnit.SECONDS)).isEqualTo(\"one\");",
                "done(\"wait\", \"pod/web\", \"--for=condition=Ready\");",
                "display.await(\"begun\");"
            })
    void whatWaitsForSomethingIsNot(String line) throws IOException {
        assertThat(look("some/PlantedTest.java", line)).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void onlyWhoWaitsForEverybodyMaySleep() throws IOException {
        assertThat(look("dev/quarterdeck/testing/Await.java", "LockSupport.parkNanos(5);"))
                .isEqualTo(new Ran(0, "", ""));
    }
}
