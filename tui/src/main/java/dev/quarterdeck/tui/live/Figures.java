package dev.quarterdeck.tui.live;

/**
 * What one container uses, over the last second or so.
 *
 * @param cpu percent of one processor, as {@code docker stats} counts
 * @param cpuLimit percent it may use at most
 * @param memory bytes in use, without the page cache that can be dropped
 * @param memoryLimit bytes it may use at most, 0 where unknown
 * @param received bytes received since start
 * @param sent bytes sent since start
 * @param read bytes read from block devices since start
 * @param written bytes written to block devices since start
 * @param processes number of processes and threads
 */
public record Figures(
        double cpu,
        double cpuLimit,
        long memory,
        long memoryLimit,
        long received,
        long sent,
        long read,
        long written,
        long processes) {}
