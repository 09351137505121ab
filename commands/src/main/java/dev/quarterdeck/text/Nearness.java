package dev.quarterdeck.text;

/** Whether a mistyped word may have meant another. */
public final class Nearness {
    private Nearness() {}

    /** At most two letters wrong, missing or too many, and fewer than half of them. */
    public static boolean near(String known, String typed) {
        int distance = distance(known, typed);
        return distance <= 2 && distance * 2 < known.length();
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int column = 0; column <= b.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            int[] line = new int[b.length() + 1];
            line[0] = row;
            for (int column = 1; column <= b.length(); column++) {
                int change = a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1;
                int other = Math.min(line[column - 1], above[column]) + 1;
                line[column] = Math.min(above[column - 1] + change, other);
            }
            above = line;
        }
        return above[b.length()];
    }
}
