package dev.quarterdeck.demo;

/**
 * How hard a container works: the processor in percent of one core, memory in bytes, network and
 * disk in bytes a second; everything else follows from the time it has been running.
 */
public record Load(
        double cpu, long memory, double received, double sent, double written, int pids) {

    /** A container that only waits. */
    public static final Load IDLE = new Load(0.01, 1_100_000, 0, 0, 0, 1);

    /** Nanoseconds of processor time used after so many seconds: an ever-growing, uneven sum. */
    long cpuNanos(long seed, double seconds) {
        return (long) (growing(seed, cpu / 100, seconds) * 1e9);
    }

    /** Bytes in use now: the given figure, more or less a tenth. */
    long memory(long seed, double seconds) {
        double wave = Math.sin(seconds / 47 + Hash.unit(seed, 1) * 6);
        double noise = Hash.noise(seed + 2, seconds / 3) - 0.5;
        return (long) (memory * (1 + 0.06 * wave + 0.04 * noise)) & ~0xfffL;
    }

    long received(long seed, double seconds) {
        return (long) growing(seed + 3, received, seconds);
    }

    long sent(long seed, double seconds) {
        return (long) growing(seed + 4, sent, seconds);
    }

    long written(long seed, double seconds) {
        return (long) growing(seed + 5, written, seconds) & ~0xfffL;
    }

    /**
     * A sum whose slope averages the rate and swings about it by up to nine tenths, never below
     * zero.
     */
    private static double growing(long seed, double rate, double seconds) {
        double period = 40 + 50 * Hash.unit(seed, 6);
        double turn = 2 * Math.PI / period;
        double wave = -0.45 / turn * Math.cos(turn * seconds + 6 * Hash.unit(seed, 7));
        double noise = 0.45 * Hash.noise(seed + 8, seconds);
        return rate * Math.max(0, seconds + wave + noise + 0.45 / turn);
    }
}
