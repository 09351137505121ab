package dev.quarterdeck.tui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class KeyTest {
    @Test
    void labelsAreWhatPeopleWrite() {
        assertThat(Key.ctrl('d').label()).isEqualTo("Ctrl-D");
        assertThat(Key.of('d').label()).isEqualTo("d");
        assertThat(Key.of('D').label()).isEqualTo("D");
        assertThat(Key.of(' ').label()).isEqualTo("Space");
        assertThat(Key.ctrl(' ').label()).isEqualTo("Ctrl-Space");
        assertThat(Key.alt('1').label()).isEqualTo("Alt-1");
        assertThat(Key.of(Key.Kind.TAB).shifted().label()).isEqualTo("Shift-Tab");
        assertThat(Key.of(Key.Kind.PAGE_UP).label()).isEqualTo("PgUp");
    }

    @Test
    void onlyPlainCharactersAreText() {
        assertThat(Key.of('ü').text()).isTrue();
        assertThat(Key.ctrl('a').text()).isFalse();
        assertThat(Key.alt('a').text()).isFalse();
        assertThat(Key.of(Key.Kind.ENTER).text()).isFalse();
    }
}
