package dev.quarterdeck.demo;

import java.util.HexFormat;

/** Numbers that look random and are always the same for the same question. */
public final class Hash {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** One long for a seed and an index (SplitMix64's finaliser). */
    public static long of(long seed, long index) {
        long z = seed + GOLDEN * (index + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A seed made of a text. */
    public static long seed(String text) {
        long seed = GOLDEN;
        for (int i = 0; i < text.length(); i++) {
            seed = of(seed, text.charAt(i));
        }
        return seed;
    }

    /** From 0 up to, not including, the bound. */
    public static int below(int bound, long seed, long index) {
        return (int) Math.floorMod(of(seed, index), (long) bound);
    }

    /** From 0 to 1. */
    public static double unit(long seed, long index) {
        return (of(seed, index) >>> 11) * 0x1.0p-53;
    }

    /** Steady noise from 0 to 1 over time in seconds: no steeper than 1 a second. */
    public static double noise(long seed, double seconds) {
        long whole = (long) Math.floor(seconds);
        double part = seconds - whole;
        return unit(seed, whole) * (1 - part) + unit(seed, whole + 1) * part;
    }

    /** The 64 hexadecimal digits of an identifier. */
    public static String id(String text) {
        long seed = seed(text);
        var digits = new StringBuilder();
        for (int part = 0; part < 4; part++) {
            digits.append(HexFormat.of().toHexDigits(of(seed, part)));
        }
        return digits.toString();
    }
}
