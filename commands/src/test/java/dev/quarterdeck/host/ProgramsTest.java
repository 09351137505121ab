package dev.quarterdeck.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Tag("live")
class ProgramsTest {
    private static final int MANY = 20;
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
        for (int i = 0; i < MANY; i++) {
            listening.add(Thread.ofPlatform().daemon().start(ProgramsTest::silence));
        }
        Thread.sleep(1000);
        assertThat(Thread.ofVirtual().start(() -> {}).join(Duration.ofSeconds(10))).isTrue();
        assertThat(listening).allMatch(Thread::isAlive);
    }

    private static void silence() {
        try {
            Programs.listen(List.of("sleep", "15"), PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
