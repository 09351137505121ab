package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One container as it stands; guarded by the world's lock. */
final class Container {

    final String id;
    final ContainerSpec spec;
    final Image image;
    final Instant created;
    final Journal journal;
    final Health health;
    final Console console;
    String name;
    Status status = Status.CREATED;
    int pid;
    int exitCode;
    int restarts;
    boolean stoppedByHand;
    String address = "";
    @Nullable Instant started;
    @Nullable Instant finished;

    /** When the processor stood still, from the pause on; null while it does not. */
    @Nullable Instant pausedAt;

    Duration paused = Duration.ZERO;

    /** Counts starts, so that what was planned for an earlier run lets a later one alone. */
    long run;

    Container(World world, String id, ContainerSpec spec, Image image, Instant created) {
        this.id = id;
        this.name = spec.name;
        this.spec = spec;
        this.image = image;
        this.created = created;
        this.journal = new Journal(spec.script);
        this.health = new Health();
        this.console = new Console(world, this);
    }

    long seed() {
        return Hash.seed(spec.name);
    }

    String shortId() {
        return id.substring(0, 12);
    }

    /** Seconds the processes have really run since the start. */
    double active(Instant now) {
        if (started == null) {
            return 0;
        }
        Instant until = pausedAt == null ? now : pausedAt;
        return Duration.between(started, until).minus(paused).toNanos() / 1e9;
    }

    /** Entry point and command, as they were started. */
    List<String> words() {
        if (spec.entrypoint.isEmpty()) {
            return spec.command.isEmpty() ? image.spec().command() : spec.command;
        }
        return java.util.stream.Stream.concat(spec.entrypoint.stream(), spec.command.stream())
                .toList();
    }

    void requireRunning() {
        if (status == Status.RESTARTING) {
            throw ApiError.conflict(
                    "Container " + id + " is restarting, wait until the container is running");
        }
        if (!status.alive()) {
            throw ApiError.conflict("container " + id + " is not running");
        }
    }

    /** As in the list: what it does and for how long. */
    String statusText(Instant now) {
        return switch (status) {
            case CREATED -> "Created";
            case DEAD -> "Dead";
            case RUNNING -> "Up " + since(started, now) + health.suffix();
            case PAUSED -> "Up " + since(started, now) + " (Paused)";
            case RESTARTING -> "Restarting (%d) %s ago".formatted(exitCode, since(finished, now));
            case EXITED -> "Exited (%d) %s ago".formatted(exitCode, since(finished, now));
        };
    }

    private static String since(@Nullable Instant then, Instant now) {
        return Times.words(then == null ? Duration.ZERO : Duration.between(then, now));
    }
}
