package dev.quarterdeck.themes;

/** A colour a theme asks for; the terminal edge brings it down to what the terminal has. */
public sealed interface Color {

    /** The terminal's own colour, whatever that is. */
    Color DEFAULT = new Default();

    /** A colour by its parts, each 0 to 255. */
    record Rgb(int red, int green, int blue) implements Color {
        public Rgb {
            if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
                throw new IllegalArgumentException("a part of a colour is 0 to 255");
            }
        }

        /** Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white). */
        public double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        /** WCAG 2 contrast ratio, 1 (the same) to 21 (black on white). */
        public double contrast(Rgb other) {
            double brighter = Math.max(luminance(), other.luminance());
            double darker = Math.min(luminance(), other.luminance());
            return (brighter + 0.05) / (darker + 0.05);
        }

        private static double linear(int part) {
            double value = part / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
    }

    /** The colour the terminal uses when none is asked for. */
    record Default() implements Color {}
}
