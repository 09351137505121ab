package dev.quarterdeck.tui.live;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A container as the engine's list tells it.
 *
 * @param id the whole id
 * @param name without the leading slash
 * @param image the name it was started from
 * @param imageId the whole id of its image
 * @param command the command line
 * @param created when it was made
 * @param state the engine's word: created, running, paused, restarting, removing, exited, dead
 * @param status the engine's sentence, such as "Up 3 hours (healthy)"
 * @param health healthy, unhealthy, starting, or empty
 * @param exitCode of the last run; null while it runs or has never run
 * @param since when the present state began, as exactly as is known; null where unknown
 * @param stopped whether somebody is known to have asked it to stop
 * @param ports published ports, such as "4000→80", or "5432" where both are the same
 */
public record ContainerRow(
        String id,
        String name,
        String image,
        String imageId,
        String command,
        Instant created,
        String state,
        String status,
        String health,
        @Nullable Integer exitCode,
        @Nullable Instant since,
        boolean stopped,
        List<String> ports) {
    public ContainerRow {
        ports = List.copyOf(ports);
    }

    /** The same row, whose state began at another time. */
    ContainerRow began(Instant at) {
        return new ContainerRow(
                id, name, image, imageId, command, created, state, status, health, exitCode, at,
                stopped, ports);
    }

    /** The same row of a container that was asked to stop. */
    ContainerRow asked() {
        return new ContainerRow(
                id, name, image, imageId, command, created, state, status, health, exitCode, since,
                true, ports);
    }
}
