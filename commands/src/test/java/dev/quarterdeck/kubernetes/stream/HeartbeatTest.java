package dev.quarterdeck.kubernetes.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@Tag("unit")
@Timeout(30)
class HeartbeatTest {
    private static final Heartbeat.Pace QUICK =
            new Heartbeat.Pace(Duration.ofMillis(20), Duration.ofMillis(200));

    @Test
    void silenceWhileOneListensEndsTheConnection() throws InterruptedException {
        AtomicInteger beats = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);
        try (var heartbeat = new Heartbeat(QUICK, beats::incrementAndGet, ended::countDown)) {
            heartbeat.listen();
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(beats.get()).isPositive();
            assertThat(heartbeat.reason(new IOException("Socket closed")))
                    .hasMessage("no sign of life for 0 seconds");
        }
    }

    @Test
    void whoIsBusyWithWhatCameIsNotCutOff() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch beats = new CountDownLatch(30); // three times as long as its patience
        try (var heartbeat = new Heartbeat(QUICK, beats::countDown, () -> ended.set(true))) {
            heartbeat.listen();
            heartbeat.heard();
            assertThat(beats.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(ended).isFalse();
            IOException own = new IOException("Broken pipe");
            assertThat(heartbeat.reason(own)).isSameAs(own);
        }
    }
}
