package dev.quarterdeck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.model.Terminal.Watch;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@Tag("unit")
class SignalsTest {
    private static final int WINCH = 28;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void tellsEveryoneWhoWatchesUntilTheyClose() throws InterruptedException {
        Watch one = Signals.on("WINCH", () -> told.add("one"));
        Watch two = Signals.on("WINCH", () -> told.add("two"));
        raise();
        assertThat(next()).isEqualTo("one");
        assertThat(next()).isEqualTo("two");
        one.close();
        raise();
        assertThat(next()).isEqualTo("two");
        two.close();
        two.close();
        raise();
        // Signals of one kind are told in turn, those that nobody watches to nobody.
        try (Watch last = Signals.on("WINCH", () -> told.add("last"))) {
            assertThat(last).isNotNull();
            raise();
            assertThat(next()).isEqualTo("last");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void saysWhichSignalCannotBeWatched() {
        assertThatThrownBy(() -> Signals.on("KILL", () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot watch SIGKILL");
    }

    private String next() throws InterruptedException {
        return told.poll(10, TimeUnit.SECONDS);
    }

    private static void raise() {
        int status = Libc.KILL.call(ProcessHandle.current().pid(), WINCH);
        assertThat(status).isZero();
    }
}
