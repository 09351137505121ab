package dev.quarterdeck.tui.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.themes.Themes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Tag("unit")
class CapabilitiesTest {
    private static final List<Role> STATES =
            List.of(Role.OK, Role.WARNING, Role.ERROR, Role.ACCENT, Role.TEXT);

    @ParameterizedTest
    @CsvSource({
        "xterm-256color, truecolor, '', TRUE",
        "xterm-256color, 24bit, '', TRUE",
        "xterm-kitty, '', '', TRUE",
        "xterm-direct, '', '', TRUE",
        "tmux-256color, '', '', INDEXED",
        "xterm, '', '', SIXTEEN",
        "linux, '', '', SIXTEEN",
        "dumb, truecolor, '', NONE",
        "vt100, '', '', NONE",
        "'', '', '', NONE",
        "xterm-256color, truecolor, 1, NONE",
    })
    void countsColours(String term, String more, String none, Depth depth) {
        Map<String, String> environment = Map.of("TERM", term, "COLORTERM", more, "NO_COLOR", none);
        assertThat(Capabilities.of(environment).depth()).isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', C.UTF-8, true",
        "'', en_US.utf8, C, true",
        "C, en_US.UTF-8, en_US.UTF-8, false",
        "POSIX, '', C.UTF-8, false",
        "'', '', de_DE.ISO-8859-1, false",
        "'', '', '', false",
    })
    void readsTheLocale(String all, String type, String language, boolean unicode) {
        Map<String, String> environment = Map.of("LC_ALL", all, "LC_CTYPE", type, "LANG", language);
        assertThat(Capabilities.of(environment).unicode()).isEqualTo(unicode);
    }

    @ParameterizedTest
    @CsvSource({"dark, SIXTEEN", "light, SIXTEEN", "dark, INDEXED", "light, INDEXED"})
    void fewerColoursStillTellStatesAndTheSelectionApart(String name, Depth depth) {
        Theme theme = Themes.named(name);
        Set<String> states = new HashSet<>();
        for (Role role : STATES) {
            states.add(Ink.foreground(theme.style(role).foreground(), depth));
        }
        assertThat(states).hasSize(STATES.size());
        String ground = Ink.background(theme.style(Role.TEXT).background(), depth);
        assertThat(Ink.background(theme.style(Role.SELECTED).background(), depth))
                .isNotEqualTo(ground);
        assertThat(Ink.background(theme.style(Role.SELECTED_IDLE).background(), depth))
                .isNotEqualTo(ground);
    }

    @Test
    void withoutColoursASelectionIsReversed() {
        Theme theme = Themes.named("dark");
        Looks looks = new Looks(theme.style(Role.TEXT), Depth.NONE);
        Style row = theme.style(Role.SELECTED).over(theme.style(Role.TEXT));
        assertThat(looks.of(row).marksBlanks).isTrue();
        assertThat(looks.of(theme.style(Role.OK).over(theme.style(Role.TEXT))).marksBlanks)
                .isFalse();
    }

    @Test
    void asciiStandsForSignsColumnForColumn() {
        assertThat(List.of("●", "◐", "↻", "✗", "○", "✓", "·", "…", "╭", "─", "│", "→"))
                .extracting(sign -> Ascii.of(sign, 1))
                .containsExactly("*", "~", "@", "x", "o", "+", ".", "~", "+", "-", "|", ">");
        assertThat(Ascii.of("é", 1)).isEqualTo("e");
        assertThat(Ascii.of("世", 2)).isEqualTo("??");
        assertThat(Ascii.of("⣿", 1)).isEqualTo("#");
        assertThat(Ascii.of("⠀", 1)).isEqualTo(" ");
    }

    @Test
    void everySignTravelsAsOneColumnOfLanternas() {
        Carrier carrier = new Carrier(true);
        Look look = new Look(0, Style.NONE, Depth.NONE);
        for (int c = ' '; c < Character.MIN_SURROGATE; c++) {
            if (!Character.isISOControl(c)) {
                char carried = carrier.carry(Character.toString(c), 1);
                assertThat(look.character(carried).isDoubleWidth()).as("U+%04x", c).isFalse();
            }
            if (carrier.full()) {
                carrier.forget();
            }
        }
    }
}
