package dev.quarterdeck.cli.kube.logs;

import java.nio.charset.StandardCharsets;

/** Gives each pod's name a colour of its own, the same each time, on terminals that want it. */
record PrefixColours(boolean on) {
    private static final int[] COLOURS = {36, 32, 33, 35, 34, 96, 92, 93, 95, 94};

    /** What stands before each line of a log. */
    byte[] prefix(PodLog log) {
        String plain = log.prefix();
        int colour = COLOURS[Math.floorMod(log.pod().hashCode(), COLOURS.length)];
        String shown = on ? "\u001b[" + colour + "m" + plain + "\u001b[0m" : plain;
        return shown.getBytes(StandardCharsets.UTF_8);
    }
}
