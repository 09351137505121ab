package dev.quarterdeck.tui.log;

import java.util.Arrays;

/**
 * The numbers of lines that match, as far as has been looked: from {@link #from} up to before
 * {@link #to}. It grows at both ends.
 */
final class Hits {
    static final long NONE = Long.MIN_VALUE;

    private long[] numbers = new long[64];
    private int start = 32;
    private int end = 32;
    private long from;
    private long to;

    /** Nothing looked at yet; the looking begins at this line. */
    Hits(long at) {
        from = at;
        to = at;
    }

    /** The same for another thread. */
    Hits copy() {
        Hits copy = new Hits(from);
        copy.numbers = numbers.clone();
        copy.start = start;
        copy.end = end;
        copy.to = to;
        return copy;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    int count() {
        return end - start;
    }

    /** Takes the matches of the lines before those looked at. */
    void before(long[] found, long reached) {
        room(found.length, 0);
        System.arraycopy(found, 0, numbers, start - found.length, found.length);
        start -= found.length;
        from = reached;
    }

    /** Takes the matches of the lines after those looked at. */
    void after(long[] found, long reached) {
        room(0, found.length);
        System.arraycopy(found, 0, numbers, end, found.length);
        end += found.length;
        to = reached;
    }

    /** Forgets lines that are no longer there. */
    void keep(long first, long last) {
        while (start < end && numbers[start] < first) {
            start++;
        }
        while (end > start && numbers[end - 1] >= last) {
            end--;
        }
        from = Math.clamp(from, first, last);
        to = Math.clamp(to, first, last);
    }

    /** The first match at or after a line, or {@link #NONE}. */
    long atOrAfter(long number) {
        int at = search(number);
        return at < end ? numbers[at] : NONE;
    }

    /** The last match at or before a line, or {@link #NONE}. */
    long atOrBefore(long number) {
        int at = number == Long.MAX_VALUE ? end : search(number + 1);
        return at > start ? numbers[at - 1] : NONE;
    }

    /** Which of the matches this one is, from 1 on. */
    int ordinal(long number) {
        return search(number) - start + 1;
    }

    boolean contains(long number) {
        return atOrAfter(number) == number;
    }

    private int search(long number) {
        int at = Arrays.binarySearch(numbers, start, end, number);
        return at >= 0 ? at : -at - 1;
    }

    private void room(int before, int after) {
        if (start >= before && end + after <= numbers.length) {
            return;
        }
        int size = end - start;
        int margin = Math.max(64, size / 2);
        long[] wider = new long[margin + before + size + after + margin];
        System.arraycopy(numbers, start, wider, margin + before, size);
        numbers = wider;
        start = margin + before;
        end = start + size;
    }
}
