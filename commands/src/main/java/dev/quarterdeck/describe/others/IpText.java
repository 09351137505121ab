package dev.quarterdeck.describe.others;

import java.util.ArrayList;
import java.util.List;

/** Addresses as text, in the one form of RFC 5952. */
final class IpText {
    private static final int GROUPS = 8;

    private IpText() {}

    /** The address of 4 or 16 bytes; one of IPv4 inside IPv6 is told as that of IPv4. */
    static String of(byte[] bytes) {
        if (bytes.length == 4) {
            return four(bytes, 0);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
        }
        boolean mapped = groups[5] == 0xffff;
        for (int i = 0; i < 5; i++) {
            mapped &= groups[i] == 0;
        }
        return mapped ? four(bytes, 12) : six(groups);
    }

    private static String four(byte[] bytes, int start) {
        List<String> parts = new ArrayList<>();
        for (int i = start; i < start + 4; i++) {
            parts.add(Integer.toString(bytes[i] & 0xff));
        }
        return String.join(".", parts);
    }

    /** The first of the longest runs of zeros is left out, where it has two groups or more. */
    private static String six(int[] groups) {
        int start = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                start = i;
                longest = end - i;
            }
        }
        if (start < 0) {
            return hex(groups, 0, GROUPS);
        }
        return hex(groups, 0, start) + "::" + hex(groups, start + longest, GROUPS);
    }

    private static String hex(int[] groups, int from, int to) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            parts.add(Integer.toHexString(groups[i]));
        }
        return String.join(":", parts);
    }
}
