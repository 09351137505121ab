package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.stream.ExitStatus;
import dev.quarterdeck.model.Channels;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Copies out of a container: its tar packs, and what comes is unpacked here. What tar complains of
 * is printed on standard output, as kubectl does.
 */
final class CopyFrom {
    private final Work work;
    private final Work merged;
    private final FileSpec from;
    private final String to;

    CopyFrom(Work work, FileSpec from, String to) {
        Channels own = work.channels();
        this.work = work;
        this.merged =
                new Work(
                        work.call(),
                        new Channels(own.in(), own.out(), own.out(), own.terminal()),
                        work.api(),
                        work.warnings(),
                        work.offered(),
                        work.objects());
        this.from = from;
        this.to = to;
    }

    int run() throws IOException, InterruptedException {
        Pod pod = Copy.pod(work, from);
        String container = pod.chosen(merged, work.flags().text("container")).name();
        long retries = work.flags().integer("retries");
        @Nullable IOException failed = null;
        try (var tar = new RemoteTar(merged, pod, container, from.path(), retries)) {
            try {
                new Unpacking(work, pod, from.path(), to).unpack(tar);
            } catch (IOException e) {
                failed = e;
            }
            // Why tar ended tells more than that what came of it was no whole archive.
            ExitStatus status = failed == null || tar.ended() ? tar.status() : null;
            if (status != null && status.code() != 0) {
                return Sessions.tell(work.channels(), status);
            }
        }
        if (failed != null) {
            throw Work.refused(TarText.of(failed));
        }
        return 0;
    }
}
