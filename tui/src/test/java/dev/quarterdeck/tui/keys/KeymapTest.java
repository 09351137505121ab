package dev.quarterdeck.tui.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

/** The one table of keys. */
@Tag("unit")
class KeymapTest {
    private final Keymap keymap = Keymap.standard();

    @ParameterizedTest
    @EnumSource(Where.class)
    void noKeyMeansTwoThingsInOnePlace(Where place) {
        List<Key> keys =
                keymap.in(place).stream().flatMap(binding -> binding.keys().stream()).toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionHasWordsAndAKeyOrALineInTheMenu(Action action) {
        assertThat(keymap.bindings())
                .filteredOn(binding -> binding.action() == action)
                .isNotEmpty()
                .allSatisfy(
                        binding -> {
                            assertThat(binding.keys().isEmpty() && binding.command().isEmpty())
                                    .isFalse();
                            assertThat(binding.words()).isNotBlank();
                        });
    }

    @Test
    void theMoreSpecialPlaceWins() {
        assertThat(keymap.find(Key.of('P'), Set.of(Where.EVERYWHERE, Where.IMAGES)))
                .hasValueSatisfying(found -> assertThat(found.action()).isEqualTo(Action.PULL));
        assertThat(keymap.find(Key.of('P'), Set.of(Where.EVERYWHERE, Where.CONTAINERS)))
                .hasValueSatisfying(found -> assertThat(found.action()).isEqualTo(Action.PAUSE));
    }

    @Test
    void destroyingNeedsCtrl() {
        assertThat(keymap.bindings())
                .filteredOn(b -> b.action() == Action.REMOVE || b.action() == Action.KILL)
                .allSatisfy(b -> assertThat(b.keys()).allMatch(Key::ctrl));
    }

    @Test
    void theTableForTheReadmeHasEveryLine() {
        String table = keymap.markdown();
        assertThat(table).startsWith("| Where | Key | Does |\n|---|---|---|\n");
        assertThat(table.lines()).hasSize(keymap.bindings().size() + 2);
        assertThat(table)
                .contains("| Containers | `Ctrl-D` | remove; by force where it runs |")
                .contains("| Containers | in the menu | rename |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "Ctrl-D", "Shift-Tab", "Alt-3", "PgUp", "Space", "F5", "\\"})
    void namesAreReadAsTheyAreWritten(String name) {
        assertThat(Keymap.key(name).label()).isEqualTo(name);
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keymap.key("Hyper"))
                .withMessageContaining("Hyper");
    }
}
