package dev.quarterdeck.http;

import java.time.Duration;

/** Does something once when a deadline passes, unless it is cancelled before. */
final class Watchdog {
    private final Duration deadline;
    private final Thread thread;
    private volatile boolean fired;

    Watchdog(Duration deadline, Runnable bite) {
        this.deadline = deadline;
        this.thread =
                Thread.ofVirtual()
                        .name("http-deadline")
                        .start(
                                () -> {
                                    try {
                                        Thread.sleep(deadline);
                                        fired = true;
                                        bite.run();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
    }

    Duration deadline() {
        return deadline;
    }

    boolean fired() {
        return fired;
    }

    void cancel() {
        if (!fired) {
            thread.interrupt();
        }
    }
}
