package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.stream.ExitStatus;
import dev.quarterdeck.kubernetes.stream.RemoteProcess;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;

/** What the tar of a container packs, as a stream that goes on where a connection broke off. */
final class RemoteTar extends InputStream {
    private static final int BUFFER = 256 * 1024;

    private final Work work;
    private final Pod pod;
    private final String container;
    private final String path;
    private final long retries;
    private Attempt attempt;
    private long bytes;
    private long tries;

    RemoteTar(Work work, Pod pod, String container, String path, long retries) throws IOException {
        this.work = work;
        this.pod = pod;
        this.container = container;
        this.path = path;
        this.retries = retries;
        this.attempt = new Attempt(command());
    }

    private List<String> command() {
        if (retries == 0) {
            return List.of("tar", "cf", "-", path);
        }
        String quoted = path.replace("'", "'\\''");
        return List.of("sh", "-c", "tar cf - '%s' | tail -c+%d".formatted(quoted, bytes));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (true) {
            int count = attempt.pipe.read(into, offset, length);
            if (count >= 0) {
                bytes += count;
                return count;
            }
            attempt.join();
            boolean again = retries < 0 || tries < retries;
            if (attempt.broken == null || !again) {
                return -1;
            }
            tries++;
            work.channels()
                    .line(
                            "Resuming copy at %d bytes, retry %d/%d"
                                    .formatted(bytes, tries, retries));
            // tail counts from one.
            bytes++;
            List<String> rest = command();
            bytes--;
            attempt = new Attempt(rest);
        }
    }

    /** Whether tar has ended already. */
    boolean ended() {
        return !attempt.thread.isAlive();
    }

    /** How tar ended. */
    ExitStatus status() throws IOException {
        attempt.join();
        if (attempt.broken != null) {
            throw attempt.broken;
        }
        return attempt.status;
    }

    @Override
    public void close() {
        attempt.process.close();
    }

    /** One connection. */
    private final class Attempt {
        private final PipedInputStream pipe = new PipedInputStream(BUFFER);
        private final RemoteProcess process;
        private final Thread thread;
        private volatile @Nullable OpsException broken;
        private volatile ExitStatus status = new ExitStatus(0, "");

        Attempt(List<String> command) throws IOException {
            var streams = new RemoteProcess.Streams(false, true, true, false);
            var request = Sessions.request(pod, container, command);
            PipedOutputStream out = new PipedOutputStream(pipe);
            process = RemoteProcess.start(work.api().server(), request, streams);
            thread = Thread.ofPlatform().daemon().name("remote-tar").start(() -> carry(out));
        }

        private void carry(PipedOutputStream out) {
            try (out) {
                status = process.run(out, work.channels().err());
            } catch (OpsException lost) {
                broken = lost;
            } catch (IOException unread) {
                // Nobody reads on: whoever stopped says why.
            }
        }

        void join() throws IOException {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }
}
