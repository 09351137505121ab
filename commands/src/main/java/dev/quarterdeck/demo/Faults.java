package dev.quarterdeck.demo;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Everything that can go wrong with an engine while it still accepts connections. */
public final class Faults {

    private record Trickle(int bytes, Duration pause) {}

    private static final Trickle NONE = new Trickle(0, Duration.ZERO);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition resumed = lock.newCondition();
    private final Map<String, ApiError> failures = new ConcurrentHashMap<>();
    private boolean hanging;
    private volatile Trickle trickle = NONE;
    private volatile String oldest = "1.24";
    private volatile String newest = "1.51";

    Faults() {}

    /** From now on nothing is answered, and streams under way fall silent. */
    public void hang() {
        lock.lock();
        try {
            hanging = true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the silence: what was asked meanwhile is answered. */
    public void resume() {
        lock.lock();
        try {
            hanging = false;
            resumed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Holds the caller while the engine hangs. */
    void pass() throws IOException {
        lock.lock();
        try {
            while (hanging) {
                resumed.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while hanging", stopped);
        } finally {
            lock.unlock();
        }
    }

    /** Answers dribble: so many bytes, then a pause, and so on; zero bytes means no limit. */
    public void slow(int bytes, Duration pause) {
        trickle = new Trickle(bytes, pause);
    }

    /** Every request whose route starts so fails, as in {@code GET /containers/json}. */
    public void fail(String route, int status, String message) {
        failures.put(route, new ApiError(status, message));
    }

    /** Takes all injected failures and slowness back. */
    public void heal() {
        failures.clear();
        slow(0, Duration.ZERO);
        resume();
    }

    /** The oldest version that is still served, and the newest, which every answer names. */
    public void versions(String oldest, String newest) {
        this.oldest = oldest;
        this.newest = newest;
    }

    String oldest() {
        return oldest;
    }

    String newest() {
        return newest;
    }

    void check(String route) {
        failures.forEach(
                (start, error) -> {
                    if (route.startsWith(start)) {
                        throw error;
                    }
                });
    }

    void checkVersion(String asked) {
        if (asked.isEmpty()) {
            return;
        }
        if (minor(asked) < minor(oldest)) {
            throw new ApiError(400, tooOld(asked));
        }
        if (minor(asked) > minor(newest)) {
            throw new ApiError(400, tooNew(asked));
        }
    }

    private String tooOld(String asked) {
        return "client version %s is too old. Minimum supported API version is %s, please upgrade your client to a newer version"
                .formatted(asked, oldest);
    }

    private String tooNew(String asked) {
        return "client version %s is too new. Maximum supported API version is %s"
                .formatted(asked, newest);
    }

    private static int minor(String version) {
        int dot = version.indexOf('.');
        return Integer.parseInt(version.substring(0, dot)) * 1000
                + Integer.parseInt(version.substring(dot + 1));
    }

    /** The stream as a client sees it while the engine hangs or dribbles. */
    OutputStream over(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                pass();
                dribble(out, bytes, offset, length);
            }
        };
    }

    private void dribble(OutputStream out, byte[] bytes, int offset, int length)
            throws IOException {
        int step = trickle.bytes() == 0 ? length : trickle.bytes();
        for (int at = 0; at < length; at += step) {
            out.write(bytes, offset + at, Math.min(step, length - at));
            if (trickle.bytes() > 0) {
                out.flush();
                rest();
            }
        }
    }

    private void rest() throws IOException {
        try {
            Thread.sleep(trickle.pause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while dribbling", stopped);
        }
    }
}
