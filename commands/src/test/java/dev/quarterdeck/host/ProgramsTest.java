package dev.quarterdeck.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@Tag("live")
class ProgramsTest {
    private static final int MANY = 20;

    /** A number of seconds that no other program is asked to wait for. */
    private static final String SILENCE = "61.5";

    private static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin");

    @Test
    void bothOutputsAreHeardToTheirEnds() throws IOException {
        String line = "seq 1 20000; seq 1 20000 >&2; exit 3";
        Programs.Heard heard = Programs.listen(List.of("sh", "-c", line), PATH);
        assertThat(heard.status()).isEqualTo(3);
        assertThat(heard.output()).isEqualTo(heard.errors());
        assertThat(new String(heard.output(), StandardCharsets.US_ASCII)).endsWith("\n20000\n");
    }

    /** Programs that say nothing for long, more than there are carriers of virtual threads. */
    @Test
    void silentProgramsHoldUpNoVirtualThread() throws Exception {
        List<Thread> listening = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                listening.add(Thread.ofPlatform().daemon().start(ProgramsTest::silence));
            }
            Await.until("all of them to be listened to", () -> read() == MANY);
            assertThat(Thread.ofVirtual().start(() -> {}).join(Duration.ofSeconds(10))).isTrue();
            assertThat(listening).allMatch(Thread::isAlive);
        } finally {
            silent().forEach(ProcessHandle::destroy);
        }
    }

    /** How many programs' errors somebody waits for. */
    private static long read() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(one -> one.getKey().getName().equals("program-errors"))
                .filter(one -> Stream.of(one.getValue()).anyMatch(ProgramsTest::reads))
                .count();
    }

    private static boolean reads(StackTraceElement frame) {
        return frame.getMethodName().equals("transferTo");
    }

    private static Stream<ProcessHandle> silent() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").endsWith(SILENCE));
    }

    private static void silence() {
        try {
            Programs.listen(List.of("sleep", SILENCE), PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
