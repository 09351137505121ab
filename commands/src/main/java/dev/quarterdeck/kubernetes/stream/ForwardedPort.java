package dev.quarterdeck.kubernetes.stream;

/**
 * A port of this machine that leads to one of a pod.
 *
 * @param local 0 for any that is free
 */
public record ForwardedPort(int local, int remote) {}
