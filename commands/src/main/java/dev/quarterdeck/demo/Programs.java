package dev.quarterdeck.demo;

import java.util.Set;

/** Which programs a container's image brings along. */
public final class Programs {

    private static final Set<String> EVERYWHERE =
            Set.of(
                    "sh",
                    "ls",
                    "ps",
                    "env",
                    "cat",
                    "hostname",
                    "echo",
                    "pwd",
                    "id",
                    "whoami",
                    "uname",
                    "date",
                    "true",
                    "false",
                    "sleep",
                    "stty",
                    "tty",
                    "kill",
                    "clear",
                    "which",
                    "test");
    private static final Set<String> DEBIAN =
            Set.of("postgres:16", "postgres:15", "shop/worker:2.3", "python:3.13-slim");

    private Programs() {}

    /** Whether an image has a program; by name or by path. */
    public static boolean exist(String image, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean debian = DEBIAN.contains(image);
        return switch (name) {
            case "bash" -> debian;
            case "ash", "busybox" -> !debian;
            default -> EVERYWHERE.contains(name);
        };
    }
}
