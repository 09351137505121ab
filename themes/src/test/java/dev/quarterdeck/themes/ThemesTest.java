package dev.quarterdeck.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.themes.Color.Rgb;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@Tag("unit")
class ThemesTest {
    private static final Set<Role> LINES =
            EnumSet.of(Role.BORDER, Role.GRAPH_BACK, Role.SELECTED, Role.SELECTED_IDLE);

    private static final Set<Role> ON_A_ROW =
            EnumSet.of(
                    Role.TEXT,
                    Role.MUTED,
                    Role.STRONG,
                    Role.ACCENT,
                    Role.OK,
                    Role.WARNING,
                    Role.ERROR,
                    Role.BUSY,
                    Role.MARKED,
                    Role.CHANGED,
                    Role.KEY,
                    Role.KEY_LABEL,
                    Role.GRAPH_LOW,
                    Role.GRAPH_MID,
                    Role.GRAPH_HIGH);

    private static final Set<Role> GROUNDS =
            EnumSet.of(Role.SELECTED, Role.SELECTED_IDLE, Role.DIALOG, Role.STATUS);

    /** Every built-in theme with colours of its own: a new file is judged without a new line. */
    static List<String> coloured() {
        return Themes.names().stream()
                .filter(name -> Themes.named(name).style(Role.TEXT).background() instanceof Rgb)
                .toList();
    }

    @Test
    void everyBuiltInThemeReads() {
        assertThat(Themes.names()).contains("dark", "light", "plain");
        assertThat(coloured()).contains("dark", "light");
        assertThat(Themes.names())
                .allSatisfy(name -> assertThat(Themes.named(name).name()).isEqualTo(name));
        assertThat(Themes.named("dark").dark()).isTrue();
        assertThat(Themes.named("light").dark()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void textIsReadableOnTheGround(String name) {
        Theme theme = Themes.named(name);
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(LINES))) {
            assertContrast(theme, role, theme.style(role).over(theme.style(Role.TEXT)));
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void textIsReadableOnARowThatIsSelectedAndInADialog(String name) {
        Theme theme = Themes.named(name);
        for (Role ground : GROUNDS) {
            for (Role role : ON_A_ROW) {
                Style row = theme.style(ground).over(theme.style(Role.TEXT));
                Color text = theme.style(role).foreground();
                assertContrast(theme, role, new Style(text, row.background(), Set.of()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void selectionStandsOutFromTheGround(String name) {
        Theme theme = Themes.named(name);
        Rgb ground = rgb(theme.style(Role.TEXT).background());
        double selected = rgb(theme.style(Role.SELECTED).background()).contrast(ground);
        double idle = rgb(theme.style(Role.SELECTED_IDLE).background()).contrast(ground);
        assertThat(selected).isGreaterThan(1.2).isGreaterThan(idle);
        assertThat(idle).isGreaterThan(1.1);
    }

    @Test
    void plainHasNoColour() {
        assertThat(Themes.named("plain").styles().values())
                .noneMatch(style -> style.foreground() instanceof Rgb)
                .noneMatch(style -> style.background() instanceof Rgb);
    }

    @Test
    void readsAFileOfTheUsers(@TempDir Path folder) throws IOException {
        String text = Files.readString(write(folder, "$a = #010203 # mine\n", "text = $a bold"));
        assertThat(text).contains("$a");
        Theme theme = Themes.read(folder.resolve("own.theme"));
        assertThat(theme.style(Role.TEXT))
                .isEqualTo(new Style(new Rgb(1, 2, 3), null, Set.of(Emphasis.BOLD)));
    }

    @Test
    void saysWhichLineIsWrong(@TempDir Path folder) throws IOException {
        Path wrongColor = write(folder, "", "text = $nope");
        assertThatThrownBy(() -> Themes.read(wrongColor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("line \\d+: no colour is called \"\\$nope\"");
        Path wrongRole = write(folder, "", "txet = default");
        assertThatThrownBy(() -> Themes.read(wrongRole))
                .hasMessageMatching("line \\d+: no role is called \"txet\"");
    }

    @Test
    void saysWhichRoleIsMissing() {
        assertThatThrownBy(() -> ThemeFile.parse("theme own dark\ntext = default"))
                .hasMessageContaining("theme own has no line for muted");
    }

    @Test
    void namesTheThemesThereAre() {
        assertThatThrownBy(() -> Themes.named("sea"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no theme is called \"sea\"; there are ")
                .hasMessageContaining("plain");
        assertThatThrownBy(() -> Themes.named("../themes/dark"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStyleShowsWhatIsBelowWhereItHasNoColour() {
        Style below = new Style(new Rgb(1, 1, 1), new Rgb(2, 2, 2), Set.of(Emphasis.BOLD));
        Style over = new Style(null, Color.DEFAULT, Set.of(Emphasis.DIM));
        assertThat(over.over(below))
                .isEqualTo(
                        new Style(
                                new Rgb(1, 1, 1),
                                Color.DEFAULT,
                                Set.of(Emphasis.BOLD, Emphasis.DIM)));
        assertThat(Style.NONE.over(below)).isEqualTo(below);
    }

    private static Path write(Path folder, String first, String last) throws IOException {
        StringBuilder text = new StringBuilder("theme own dark\n").append(first);
        for (Role role : Role.values()) {
            text.append(role.word()).append(" = default\n");
        }
        return Files.writeString(folder.resolve("own.theme"), text.append(last).append("\n"));
    }

    private static void assertContrast(Theme theme, Role role, Style style) {
        assertThat(rgb(style.foreground()).contrast(rgb(style.background())))
                .as("%s %s %s", theme.name(), role.word(), style)
                .isGreaterThanOrEqualTo(4.5);
    }

    private static Rgb rgb(@Nullable Color color) {
        assertThat(color).isInstanceOf(Rgb.class);
        return (Rgb) Objects.requireNonNull(color);
    }
}
