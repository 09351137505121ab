package dev.quarterdeck.docker;

/**
 * A line of a container's log.
 *
 * @param error whether it came on standard error
 * @param bytes its bytes as the container wrote them, without the line's end
 */
public record LogLine(boolean error, byte[] bytes) {}
