package dev.quarterdeck.cli.kube.logs;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.change.ChangeFlags;

/** The flags of {@code kubectl logs}. */
final class LogsFlags {
    static final FlagSet ALL =
            FlagSet.of(
                    Flag.bool("all-containers", "The logs of all containers of the pods"),
                    Flag.bool("all-pods", "The logs of all pods; each line names its pod"),
                    Flag.string("container", 'c', "The container"),
                    Flag.bool("follow", 'f', "Go on with what is written from now on"),
                    Flag.bool("ignore-errors", "Go on after errors"),
                    Flag.bool(
                            "insecure-skip-tls-verify-backend",
                            "Do not check who the kubelet is that the log comes from"),
                    Flag.integer("limit-bytes", '\0', 0, "At most so many bytes; 0 for all"),
                    Flag.integer(
                            "max-log-requests", '\0', 5, "How many logs to follow at most at once"),
                    ChangeFlags.duration(
                                    "pod-running-timeout", "How long to wait for a pod that runs")
                            .standing("20s"),
                    Flag.bool("prefix", "Name the pod and the container before each line"),
                    Flag.bool("previous", 'p', "The log of the container's previous instance"),
                    Flag.string("selector", 'l', "Pods with these labels"),
                    ChangeFlags.duration("since", "Only what is newer: 5s, 2m or 3h"),
                    Flag.string("since-time", "Only what is newer than this time (RFC 3339)"),
                    Flag.integer(
                            "tail",
                            '\0',
                            -1,
                            "At most so many lines, the last; -1 for all, with a selector 10"),
                    Flag.bool("timestamps", "Put the time of each line before it"));

    private LogsFlags() {}
}
