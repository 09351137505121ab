package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.stream.RemoteProcess;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies into a container: what is here is packed, and the container's tar unpacks it. */
final class CopyTo {
    private final Work work;
    private final String from;
    private final FileSpec to;

    CopyTo(Work work, String from, FileSpec to) {
        this.work = work;
        this.from = from;
        this.to = to;
    }

    int run() throws IOException, InterruptedException {
        Path source = work.call().world().cwd().resolve(from);
        Work.refuse(!Files.exists(source), from + " doesn't exist in local filesystem");
        Pod pod = Copy.pod(work, to);
        String container = pod.chosen(work, work.flags().text("container")).name();
        boolean folder = isFolder(pod, container);
        String target = folder ? CleanPath.join(to.path(), CleanPath.base(from)) : to.path();
        return unpack(pod, container, source, target);
    }

    private boolean isFolder(Pod pod, String container) throws IOException {
        var streams = new RemoteProcess.Streams(false, true, true, false);
        var request = Sessions.request(pod, container, List.of("test", "-d", to.path()));
        try (var process = RemoteProcess.start(work.api().server(), request, streams)) {
            OutputStream nowhere = OutputStream.nullOutputStream();
            return process.run(nowhere, nowhere).code() == 0;
        }
    }

    private List<String> tar(String target) {
        List<String> words = new ArrayList<>(List.of("tar"));
        if (work.flags().on("no-preserve")) {
            words.addAll(List.of("--no-same-permissions", "--no-same-owner"));
        }
        words.addAll(List.of("-xmf", "-", "-C", CleanPath.dir(target)));
        return words;
    }

    private int unpack(Pod pod, String container, Path source, String target)
            throws IOException, InterruptedException {
        var streams = new RemoteProcess.Streams(true, true, true, false);
        var request = Sessions.request(pod, container, tar(target));
        try (var process = RemoteProcess.start(work.api().server(), request, streams)) {
            @Nullable IOException[] failed = {null};
            Thread packing =
                    Thread.ofVirtual()
                            .name("packing")
                            .start(() -> failed[0] = pack(process, source, target));
            var status = process.run(work.channels().out(), work.channels().err());
            if (status.code() != 0) {
                return Sessions.tell(work.channels(), status);
            }
            packing.join();
            if (failed[0] != null) {
                throw Work.refused(TarText.of(failed[0]));
            }
            return 0;
        }
    }

    /** Packs and sends; what goes wrong here ends the input, so that tar ends as well. */
    private static @Nullable IOException pack(RemoteProcess process, Path source, String target) {
        IOException failed = null;
        try (var packing = new Packing(new ToProcess(process))) {
            packing.pack(source, CleanPath.base(CleanPath.of(target)));
        } catch (IOException e) {
            failed = e;
        }
        try {
            boolean _ = process.endInput();
        } catch (IOException gone) {
            // The command has ended already, and its status says how.
        }
        return failed;
    }

    /** The input of a command as a stream. */
    private static final class ToProcess extends OutputStream {
        private final RemoteProcess process;

        ToProcess(RemoteProcess process) {
            this.process = process;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            process.input(bytes, offset, length);
        }
    }
}
