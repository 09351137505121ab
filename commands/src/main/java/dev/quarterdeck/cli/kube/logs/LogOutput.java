package dev.quarterdeck.cli.kube.logs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/** Where several logs are printed at the same time: each writes whole lines. */
final class LogOutput {
    private final OutputStream out;
    private final ReentrantLock lock = new ReentrantLock();

    LogOutput(OutputStream out) {
        this.out = out;
    }

    /** Bytes that stay together, printed at once. */
    void write(byte[] bytes, int from, int count) throws IOException {
        lock.lock();
        try {
            out.write(bytes, from, count);
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A way for one log.
     *
     * @param prefix what stands before each line; may be empty
     * @param whole whether a line is printed only when its end has come
     */
    Pen pen(byte[] prefix, boolean whole) {
        return new Pen(prefix, whole || prefix.length > 0);
    }

    /** Takes one log's bytes as they come. */
    final class Pen {
        private final byte[] prefix;
        private final boolean whole;
        private final Lines lines = new Lines();
        private boolean inside;

        private Pen(byte[] prefix, boolean whole) {
            this.prefix = prefix;
            this.whole = whole;
        }

        /** Bytes of the log; what is complete is printed. */
        void write(byte[] bytes, int count) throws IOException {
            if (!whole) {
                LogOutput.this.write(bytes, 0, count);
                return;
            }
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (bytes[i] == '\n') {
                    add(bytes, from, i + 1);
                    lines.complete();
                    inside = false;
                    from = i + 1;
                }
            }
            lines.print();
            add(bytes, from, count);
        }

        /** The log has ended, maybe inside a line. */
        void finish() throws IOException {
            lines.complete();
            lines.print();
            inside = false;
        }

        private void add(byte[] bytes, int from, int to) {
            if (from < to) {
                if (!inside) {
                    lines.write(prefix, 0, prefix.length);
                }
                inside = true;
                lines.write(bytes, from, to - from);
            }
        }
    }

    /** What has gathered, and how much of it are whole lines. */
    private final class Lines extends ByteArrayOutputStream {
        private int complete;

        void complete() {
            complete = count;
        }

        void print() throws IOException {
            if (complete > 0) {
                LogOutput.this.write(buf, 0, complete);
                System.arraycopy(buf, complete, buf, 0, count - complete);
                count -= complete;
                complete = 0;
            }
        }
    }
}
