package dev.quarterdeck.text;

import java.util.Comparator;

/**
 * The order people expect of names with numbers in them: {@code web2} before {@code web10}. As the
 * docker client sorts: digits before all else, equal numbers by fewer leading zeros.
 */
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            boolean leftDigit = digit(left.charAt(i));
            if (leftDigit != digit(right.charAt(j))) {
                return leftDigit ? -1 : 1;
            }
            if (!leftDigit) {
                int difference = unit(left.charAt(i)) - unit(right.charAt(j));
                if (difference != 0) {
                    return difference;
                }
                i++;
                j++;
                continue;
            }
            int leftEnd = digitsEnd(left, i);
            int rightEnd = digitsEnd(right, j);
            int difference = numbers(left, i, leftEnd, right, j, rightEnd);
            if (difference != 0) {
                return difference;
            }
            i = leftEnd;
            j = rightEnd;
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int numbers(String left, int i, int leftEnd, String right, int j, int rightEnd) {
        int leftStart = skipZeros(left, i, leftEnd);
        int rightStart = skipZeros(right, j, rightEnd);
        int byLength = (leftEnd - leftStart) - (rightEnd - rightStart);
        if (byLength != 0) {
            return byLength;
        }
        for (int k = 0; k < leftEnd - leftStart; k++) {
            int difference = left.charAt(leftStart + k) - right.charAt(rightStart + k);
            if (difference != 0) {
                return difference;
            }
        }
        return (leftStart - i) - (rightStart - j);
    }

    private static int digitsEnd(String text, int at) {
        int end = at;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skipZeros(String text, int at, int end) {
        int start = at;
        while (start < end && text.charAt(start) == '0') {
            start++;
        }
        return start;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Characters beyond the basic plane sort last, as their bytes do. */
    private static int unit(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
