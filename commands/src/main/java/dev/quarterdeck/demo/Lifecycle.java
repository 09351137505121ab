package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What can become of a container, with the events the engine sends; called under the world's lock.
 */
final class Lifecycle {

    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(10);
    private static final int FIRST_PID = 4711;

    private final World world;
    private int nextPid = FIRST_PID;
    private int nextAddress = 2;

    Lifecycle(World world) {
        this.world = world;
    }

    Container create(ContainerSpec spec) {
        Container container = world.create(spec, world.now());
        world.tell(container, "create", Map.of());
        return container;
    }

    void start(Container container) {
        if (container.status == Status.PAUSED) {
            throw ApiError.conflict("cannot start a paused container, try unpause instead");
        }
        if (container.status == Status.RUNNING) {
            throw new ApiError(304, "");
        }
        checkProgram(container);
        container.stoppedByHand = false;
        container.restarts = 0;
        launch(container, world.now());
        network(container, "connect");
        world.tell(container, "start", Map.of());
    }

    private static void checkProgram(Container container) {
        List<String> words = container.words();
        boolean ours = words.equals(container.image.spec().command());
        if (container.spec.program
                && !ours
                && !Programs.exist(container.spec.image, words.getFirst())) {
            throw new ApiError(400, notFound(words.getFirst()));
        }
    }

    private static String notFound(String program) {
        return "failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: \"%s\": executable file not found in $PATH: unknown"
                .formatted(program);
    }

    /** Puts a container into the running state without telling anybody. */
    void launch(Container container, Instant at) {
        container.status = Status.RUNNING;
        container.started = at;
        container.pausedAt = null;
        container.paused = Duration.ZERO;
        container.pid = nextPid;
        container.address = "172.17." + nextAddress / 250 + "." + nextAddress % 250;
        nextPid += 1 + Hash.below(90, container.seed(), nextPid);
        nextAddress = nextAddress % 60_000 + 1;
        container.journal.started(at);
        planEnd(container, ++container.run);
        planCheck(container, container.run);
        if (Console.runs(container)) {
            container.console.start();
        }
    }

    private void planEnd(Container container, long run) {
        Duration lifetime = container.spec.lifetime;
        if (lifetime != null) {
            world.agenda().at(world.now().plus(lifetime), () -> endRun(container, run));
        }
    }

    private void endRun(Container container, long run) {
        if (container.run == run && container.status == Status.RUNNING) {
            world.change(() -> died(container, container.spec.exitCode));
        }
    }

    private void planCheck(Container container, long run) {
        if (container.spec.healthTest != null) {
            container.health.starting();
            world.agenda().at(world.now().plusSeconds(2), () -> check(container, run));
        }
    }

    /** One health check: an exec like any other, which the engine tells about. */
    private void check(Container container, long run) {
        String test = container.spec.healthTest;
        if (container.run != run || test == null || !container.status.alive()) {
            return;
        }
        if (container.status == Status.RUNNING) {
            checked(container, test, container.health.status().equals("unhealthy"));
        }
        world.agenda().at(world.now().plus(CHECK_INTERVAL), () -> check(container, run));
    }

    private void checked(Container container, String test, boolean failing) {
        boolean fails = failing || test.contains("nosuch");
        String exec = Hash.id(container.id + world.now());
        world.tell(container, "exec_create: /bin/sh -c " + test, Map.of("execID", exec));
        world.tell(container, "exec_start: /bin/sh -c " + test, Map.of("execID", exec));
        Map<String, String> end = Map.of("execID", exec, "exitCode", fails ? "1" : "0");
        world.tell(container, "exec_die", end);
        if (record(container, world.now(), fails)) {
            world.tell(container, "health_status: " + container.health.status(), Map.of());
        }
    }

    /** Notes a check's result; tells whether the health has changed. */
    boolean record(Container container, Instant at, boolean fails) {
        String output = fails ? "wget: server returned error: HTTP/1.1 503\n" : "ok\n";
        return container.health.checked(at, fails ? 1 : 0, output);
    }

    void health(Container container, String status) {
        if (container.health.become(status)) {
            world.tell(container, "health_status: " + status, Map.of());
        }
    }

    /** The first process has ended: the container exits, or restarts when its policy says so. */
    @Nullable Void died(Container container, int exitCode) {
        end(container, exitCode, true);
        if (restarts(container)) {
            container.status = Status.RESTARTING;
            container.restarts++;
            long run = container.run;
            world.agenda().at(world.now().plusSeconds(4), () -> again(container, run));
        } else if (container.spec.autoRemove) {
            remove(container, false);
        }
        return null;
    }

    private void end(Container container, int exitCode, boolean telling) {
        Instant now = world.now();
        long seconds = (long) container.active(now);
        container.status = Status.EXITED;
        container.exitCode = exitCode;
        container.finished = now;
        container.pid = 0;
        container.pausedAt = null;
        container.address = "";
        container.run++;
        container.journal.ended(now);
        container.console.stop();
        container.health.become("none");
        if (telling) {
            tellEnd(container, exitCode, seconds);
        }
        network(container, "disconnect");
    }

    private void tellEnd(Container container, int exitCode, long seconds) {
        Map<String, String> more = Map.of("exitCode", "" + exitCode, "execDuration", "" + seconds);
        world.tell(container, "die", more);
    }

    /** Told now, to be seen later. */
    void endLate(Container container, int exitCode, Duration lag) {
        tellEnd(container, exitCode, (long) container.active(world.now()));
        world.agenda().at(world.now().plus(lag), () -> end(container, exitCode, false));
    }

    private static boolean restarts(Container container) {
        ContainerSpec.Restart policy = container.spec.restart;
        return switch (policy.name()) {
            case "always", "unless-stopped" -> !container.stoppedByHand;
            case "on-failure" ->
                    container.exitCode != 0
                            && !container.stoppedByHand
                            && (policy.retries() == 0 || container.restarts < policy.retries());
            default -> false;
        };
    }

    private void again(Container container, long run) {
        if (container.run == run && container.status == Status.RESTARTING) {
            world.change(
                    () -> {
                        launch(container, world.now());
                        network(container, "connect");
                        world.tell(container, "start", Map.of());
                        return container;
                    });
        }
    }

    /** The end of a stop: the container's end, and that it was stopped. */
    void stopped(Container container, int exitCode) {
        finish(container, exitCode);
        if (world.containers().contains(container)) {
            world.tell(container, "stop", Map.of());
        }
    }

    /** Ends a container by hand: no policy starts it again. */
    void finish(Container container, int exitCode) {
        container.stoppedByHand = true;
        if (container.status == Status.RESTARTING) {
            container.status = Status.EXITED;
            container.run++;
        } else if (container.status.alive()) {
            died(container, exitCode);
        }
    }

    void signalled(Container container, int signal) {
        world.tell(container, "kill", Map.of("signal", "" + signal));
    }

    void pause(Container container) {
        container.requireRunning();
        if (container.status == Status.PAUSED) {
            throw ApiError.conflict("Container %s is already paused".formatted(container.id));
        }
        container.status = Status.PAUSED;
        container.pausedAt = world.now();
        container.journal.ended(world.now());
        world.tell(container, "pause", Map.of());
    }

    void unpause(Container container) {
        Instant since = container.pausedAt;
        if (container.status != Status.PAUSED || since == null) {
            throw new ApiError(500, "Container %s is not paused".formatted(container.id));
        }
        container.status = Status.RUNNING;
        container.paused = container.paused.plus(Duration.between(since, world.now()));
        container.pausedAt = null;
        container.journal.resumed(world.now());
        world.tell(container, "unpause", Map.of());
    }

    void rename(Container container, String name) {
        String old = "/" + container.name;
        world.renamed(container, name);
        world.tell(container, "rename", Map.of("oldName", old));
    }

    void remove(Container container, boolean force) {
        if (container.status.alive() && !force) {
            throw stillAlive(container);
        }
        if (container.status.alive()) {
            signalled(container, 9);
            container.stoppedByHand = true;
            end(container, 137, true);
        }
        world.dropped(container);
        world.tell(container, "destroy", Map.of());
    }

    private static ApiError stillAlive(Container container) {
        String what =
                container.status == Status.PAUSED
                        ? "paused and must be unpaused first"
                        : container.status.word()
                                + ": stop the container before removing or force remove";
        return ApiError.conflict(
                "cannot remove container \"%s\": container is %s".formatted(container.name, what));
    }

    private void network(Container container, String action) {
        String network = container.spec.network;
        Map<String, String> attributes =
                Map.of("container", container.id, "name", network, "type", "bridge");
        Map<String, Object> actor = Map.of("ID", Hash.id(network), "Attributes", attributes);
        world.happenings().publish(world.now(), "network", action, actor);
    }
}
