package dev.quarterdeck.tui.display;

import java.text.Normalizer;

/** Shows with ASCII what the locale has no other signs for, column for column. */
final class Ascii {
    /** Each sign is followed by what stands for it. */
    private static final String SIGNS =
            "●*◐~↻@✗x○o✓+·.…~─-│|╭+╮+╰+╯+├+┤+┬+┴+┼+┌+┐+└+┘+━=┃|═=║|╌-╎|"
                    + "→>←<↑^↓v↔-▲^▼v▶>◀<▸>◂<▴^▾v◆*◇o■#□.▪#★*☆*•*‣>❯>❮<"
                    + "▁_▂_▃-▄-▅=▆=▇#█#▉#▊#▋#▌|▍|▎|▏|▐|▔-▀-░.▒:▓#"
                    + "–-—-‘'’'“\"”\"„\"«<»>×x÷/±+µu°o≤<≥>≠!≈~∞8⏸=⏵>⏹#⏎<␣_⌃^␛?";

    private Ascii() {}

    static String of(String cluster, int columns) {
        int first = cluster.codePointAt(0);
        String shown = first < 0x80 ? cluster.substring(0, 1) : sign(cluster, first);
        return columns == 2 ? shown + (shown.equals("?") ? "?" : " ") : shown;
    }

    private static String sign(String cluster, int first) {
        if (first >= 0x2800 && first < 0x2900) {
            return braille(Integer.bitCount(first & 0xff));
        }
        for (int at = 0; at < SIGNS.length(); at += 2) {
            if (SIGNS.charAt(at) == first) {
                return SIGNS.substring(at + 1, at + 2);
            }
        }
        return letter(cluster);
    }

    private static String braille(int dots) {
        return " ..::++##".substring(dots, dots + 1);
    }

    /** A letter without its accents, where that is ASCII. */
    private static String letter(String cluster) {
        char bare = Normalizer.normalize(cluster, Normalizer.Form.NFKD).charAt(0);
        return bare > ' ' && bare < 0x7f ? String.valueOf(bare) : "?";
    }
}
