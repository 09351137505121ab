package dev.quarterdeck.tui.display;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the terminal can do, as its environment tells; nothing is asked, for an answer would take
 * time.
 *
 * @param unicode whether it shows more than ASCII, by the locale
 * @param erasesInColour whether what is erased takes the background colour (bce)
 * @param answers whether it may be asked things without showing the question
 * @param alternateScreen whether it has a second screen to draw on
 * @param wrapper what stands between us and the terminal, and wants to be passed through
 */
public record Capabilities(
        Depth depth,
        boolean unicode,
        boolean erasesInColour,
        boolean answers,
        boolean alternateScreen,
        Wrapper wrapper) {

    /** A program that shows us in a terminal of its own making. */
    enum Wrapper {
        NONE,
        TMUX,
        SCREEN
    }

    private static final List<String> KNOWN_TRUE =
            List.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour");

    /** Reads TERM, COLORTERM, NO_COLOR, the locale and what multiplexers leave behind. */
    public static Capabilities of(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
        Wrapper wrapper = wrapper(environment, term);
        boolean apple = environment.getOrDefault("TERM_PROGRAM", "").equals("Apple_Terminal");
        return new Capabilities(
                depth(environment, term),
                unicode(environment),
                wrapper != Wrapper.SCREEN && !term.startsWith("vt"),
                !apple && !term.equals("linux") && !term.startsWith("vt"),
                !term.equals("linux"),
                wrapper);
    }

    private static Wrapper wrapper(Map<String, String> environment, String term) {
        if (environment.containsKey("TMUX")) {
            return Wrapper.TMUX;
        }
        return term.startsWith("screen") ? Wrapper.SCREEN : Wrapper.NONE;
    }

    private static Depth depth(Map<String, String> environment, String term) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || colourless(term)) {
            return Depth.NONE;
        }
        String more = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
        if (more.equals("truecolor") || more.equals("24bit") || term.contains("direct")) {
            return Depth.TRUE;
        }
        if (KNOWN_TRUE.stream().anyMatch(term::startsWith)) {
            return Depth.TRUE;
        }
        return term.contains("256") ? Depth.INDEXED : Depth.SIXTEEN;
    }

    private static boolean colourless(String term) {
        return term.isEmpty()
                || term.equals("dumb")
                || term.startsWith("vt")
                || term.endsWith("-m");
    }

    private static boolean unicode(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
            String value = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                return value.contains("utf-8") || value.contains("utf8");
            }
        }
        return false;
    }
}
