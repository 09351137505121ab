package dev.quarterdeck.tui.display;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Color.Rgb;

import org.jspecify.annotations.Nullable;

/** Brings a colour down to what the terminal has, as the parameters of an SGR sequence. */
final class Ink {
    private static final int[] STEPS = {0, 95, 135, 175, 215, 255};
    private static final int[] HUES = {1, 3, 2, 6, 4, 5};

    private Ink() {}

    static String foreground(@Nullable Color color, Depth depth) {
        return color instanceof Rgb rgb ? code(rgb, depth, false) : "39";
    }

    static String background(@Nullable Color color, Depth depth) {
        return color instanceof Rgb rgb ? code(rgb, depth, true) : "49";
    }

    private static String code(Rgb rgb, Depth depth, boolean ground) {
        String extended = ground ? "48;" : "38;";
        return switch (depth) {
            case NONE -> ground ? "49" : "39";
            case SIXTEEN -> Integer.toString(named(rgb, ground));
            case INDEXED -> extended + "5;" + indexed(rgb);
            case TRUE -> extended + exact(rgb);
        };
    }

    /** A colour that is one of the 256 has a shorter name. */
    private static String exact(Rgb rgb) {
        int number = indexed(rgb);
        return rgb.equals(palette(number))
                ? "5;" + number
                : "2;" + rgb.red() + ";" + rgb.green() + ";" + rgb.blue();
    }

    private static Rgb palette(int number) {
        if (number >= 232) {
            int level = 8 + 10 * (number - 232);
            return new Rgb(level, level, level);
        }
        int cube = number - 16;
        return new Rgb(STEPS[cube / 36], STEPS[cube / 6 % 6], STEPS[cube % 6]);
    }

    /** The nearest of the 6x6x6 cube and the 24 greys, which are the same on every terminal. */
    private static int indexed(Rgb rgb) {
        int red = step(rgb.red());
        int green = step(rgb.green());
        int blue = step(rgb.blue());
        int light = Math.clamp((rgb.red() + rgb.green() + rgb.blue() - 14) / 30, 0, 23);
        int level = 8 + 10 * light;
        int cube = distance(rgb, STEPS[red], STEPS[green], STEPS[blue]);
        return cube <= distance(rgb, level, level, level)
                ? 16 + 36 * red + 6 * green + blue
                : 232 + light;
    }

    private static int step(int part) {
        return part < 48 ? 0 : part < 115 ? 1 : Math.min(5, (part - 35) / 40);
    }

    private static int distance(Rgb rgb, int red, int green, int blue) {
        int r = rgb.red() - red;
        int g = rgb.green() - green;
        int b = rgb.blue() - blue;
        return r * r + g * g + b * b;
    }

    /**
     * One of sixteen. Which exact colours those are only the terminal's owner knows, so it is hue
     * and lightness that are kept: a blue ground stays blue, and does not sink into black.
     */
    private static int named(Rgb rgb, boolean ground) {
        int high = Math.max(rgb.red(), Math.max(rgb.green(), rgb.blue()));
        int low = Math.min(rgb.red(), Math.min(rgb.green(), rgb.blue()));
        int light = (high + low) / 2;
        boolean grey = high - low < (ground ? 30 : 46);
        int number = grey ? grey(light, ground) : hue(rgb, high, low) + (light > 128 ? 8 : 0);
        return (number < 8 ? 30 + number : 82 + number) + (ground ? 10 : 0);
    }

    private static int grey(int light, boolean ground) {
        int black = ground ? 40 : 64;
        int white = ground ? 240 : 205;
        return light < black ? 0 : light < 112 ? 8 : light < white ? 7 : 15;
    }

    private static int hue(Rgb rgb, int high, int low) {
        double span = high - low;
        double turn;
        if (high == rgb.red()) {
            turn = (rgb.green() - rgb.blue()) / span;
        } else if (high == rgb.green()) {
            turn = 2 + (rgb.blue() - rgb.red()) / span;
        } else {
            turn = 4 + (rgb.red() - rgb.green()) / span;
        }
        return HUES[Math.floorMod((int) Math.round(turn), 6)];
    }
}
