package dev.quarterdeck.tui.text;

import dev.quarterdeck.themes.Color;

/** The colours SGR sequences name by number, as xterm has them. */
final class AnsiColors {
    private static final int[] SIXTEEN = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x3b78ff, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff5555, 0x55ff55, 0xffff55, 0x6c9cff, 0xff55ff, 0x55ffff, 0xffffff
    };
    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};
    private static final int CUBE = 16;
    private static final int GREYS = 232;

    private AnsiColors() {}

    /** The colour of a number from 0 to 255. */
    static Color of(int number) {
        if (number < CUBE) {
            return rgb(SIXTEEN[number]);
        }
        if (number < GREYS) {
            int cube = number - CUBE;
            return new Color.Rgb(LEVELS[cube / 36], LEVELS[cube / 6 % 6], LEVELS[cube % 6]);
        }
        int grey = 8 + 10 * (number - GREYS);
        return new Color.Rgb(grey, grey, grey);
    }

    private static Color rgb(int packed) {
        return new Color.Rgb(packed >> 16, packed >> 8 & 0xff, packed & 0xff);
    }
}
