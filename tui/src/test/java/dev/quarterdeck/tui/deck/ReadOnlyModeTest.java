package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Read-only mode on screen: nothing is changed, and keys say why. */
@Tag("unit")
class ReadOnlyModeTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final Key TURN = Keymap.key("Alt-r");

    private final FakeEngine engine = new FakeEngine();

    private Bench bench(boolean given) {
        engine.readOnly = given;
        return new Bench(120, 35, engine, new FakeCluster());
    }

    @Test
    void keysOfObjectsAndContainersSayWhyTheyDoNothing() {
        Bench bench = bench(true);
        assertThat(bench.screen()).contains(" read-only ");
        bench.type("3").press(Keymap.key("Ctrl-D"));
        assertThat(bench.screen())
                .contains("Ctrl-D  delete changes something, and this is read-only   Alt-r");
        bench.type("1").press(Keymap.key("Ctrl-D"));
        assertThat(bench.screen()).contains("Ctrl-D  remove changes something");
        assertThat(engine.ran).isEmpty();
        bench.type("S");
        assertThat(bench.screen()).contains("S  start/stop changes something");
        assertThat(engine.ran).isEmpty();
    }

    @Test
    void menusAndHintsOfferOnlyWhatLooks() {
        Bench bench = bench(true);
        bench.type("3");
        assertThat(bench.screen()).contains("d describe").doesNotContain("Ctrl-D delete", "e edit");
        bench.type("x");
        assertThat(bench.screen())
                .contains("kubectl describe")
                .doesNotContain("kubectl delete", "kubectl label");
    }

    @Test
    void whatTheProgramWasStartedWithIsNotLiftedByASlip() {
        Bench bench = bench(true);
        bench.press(TURN);
        assertThat(bench.screen()).contains("Leave read-only mode?", "--read-only");
        bench.press(ENTER);
        assertThat(engine.readOnly).isTrue();
        bench.press(TURN).type("y");
        assertThat(engine.readOnly).isFalse();
        assertThat(bench.screen()).contains("changes are possible").doesNotContain(" read-only ");
        bench.type("3").press(Keymap.key("Ctrl-D"));
        assertThat(bench.screen()).contains("Delete pod");
    }

    @Test
    void itIsTurnedOnAndOffInTheSession() {
        Bench bench = bench(false);
        assertThat(bench.screen()).doesNotContain("read-only");
        bench.press(TURN);
        assertThat(engine.readOnly).isTrue();
        assertThat(bench.screen()).contains(" read-only ");
        bench.type(":read-only off").press(ENTER);
        assertThat(engine.readOnly).isFalse();
    }

    @Test
    void aTextOffersNoEdit() {
        Bench bench = bench(true);
        bench.type("3y");
        assertThat(bench.screen()).contains("d describe").doesNotContain("e edit");
        bench.type("e");
        assertThat(engine.sessions).isEmpty();
    }
}
