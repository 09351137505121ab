package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.ContainerRow;
import dev.quarterdeck.tui.loop.Effect;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** What a person does on the deck, and sees. */
@Tag("unit")
class DeckTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final Key ESCAPE = Key.of(Key.Kind.ESCAPE);
    private static final Key TAB = Key.of(Key.Kind.TAB);
    private static final Key LEFT = Key.of(Key.Kind.LEFT);

    private final Bench bench = new Bench(120, 35);

    private ContainerRow row(String name, String state) {
        return FakeEngine.row(name, "busybox:1.35", state, "Up", "", null, "5s");
    }

    private void engine(Change<ContainerRow> change) {
        bench.arrive(Arrivals.Source.CONTAINERS, change);
    }

    private String selected() {
        return bench.deck().pane().nameOf(bench.deck().pane().cursor().selected());
    }

    @Test
    void selectionFollowsTheObjectWhenRowsComeAndGoAboveIt() {
        bench.type("j");
        String before = selected();
        engine(new Change.Upsert<>(row("aaa", "running")));
        assertThat(selected()).isEqualTo(before);
        engine(new Change.Remove<>(FakeEngine.id("aaa")));
        assertThat(selected()).isEqualTo(before);
    }

    @Test
    void aCountThatNobodyHasToldIsADash() {
        assertThat(bench.screen()).doesNotContain("Containers –");
        bench.deck().pane().clear();
        assertThat(bench.screen()).contains("Containers –").doesNotContain("0 running");
    }

    @Test
    void theFirstRowStaysSelectedWhileNobodyHasChosen() {
        engine(new Change.Upsert<>(row("aaa", "running")));
        assertThat(selected()).isEqualTo("aaa");
    }

    @Test
    void whenTheSelectedRowGoesItsNeighbourIsSelected() {
        bench.type("jjjj");
        engine(new Change.Remove<>(FakeEngine.id("talk")));
        assertThat(selected()).isEqualTo("web");
    }

    @Test
    void removeNamesTheObjectAndHasTheSafeAnswerChosen() {
        bench.type("jjjjj").press(Key.ctrl('d'));
        assertThat(bench.screen()).contains("Remove container web?", "$ docker rm -f web");
        bench.press(ENTER);
        assertThat(bench.engine.ran).isEmpty();
        assertThat(bench.screen()).doesNotContain("Remove container");
    }

    @Test
    void removeRunsTheCommandWithTheIdOnceAgreed() {
        bench.type("jjjjj").press(Key.ctrl('d'), LEFT, ENTER);
        assertThat(bench.engine.ran).containsExactly("docker rm -f " + FakeEngine.id("web"));
        assertThat(bench.screen()).contains("✓ $ docker rm -f web");
    }

    @Test
    void aDialogKeepsItsObjectWhateverHappensToTheRows() {
        bench.type("jjjjj").press(Key.ctrl('d'));
        engine(new Change.Upsert<>(row("aaa", "running")));
        bench.type("y");
        assertThat(bench.engine.ran).containsExactly("docker rm -f " + FakeEngine.id("web"));
    }

    @Test
    void stopAsksAndStartDoesNot() {
        bench.type("S");
        assertThat(bench.screen()).contains("Stop container db?", "$ docker stop db");
        bench.press(ESCAPE).type("/done").press(ENTER).type("S");
        assertThat(bench.engine.ran).containsExactly("docker start " + FakeEngine.id("done"));
    }

    @Test
    void pauseAndUnpauseFollowTheState() {
        bench.type("P/held").press(ENTER).type("P");
        assertThat(bench.engine.ran)
                .containsExactly(
                        "docker pause " + FakeEngine.id("db"),
                        "docker unpause " + FakeEngine.id("held"));
    }

    @Test
    void marksMakeOneCommandForMany() {
        bench.type("  ").type("R");
        assertThat(bench.screen()).contains("Restart 2 containers?", "db, held");
        bench.type("y");
        assertThat(bench.engine.ran)
                .containsExactly(
                        "docker restart " + FakeEngine.id("db") + " " + FakeEngine.id("held"));
        assertThat(bench.screen()).doesNotContain("marked");
    }

    @Test
    void removingManyForcesWhereOneOfThemRuns() {
        bench.type("/done|web").press(ENTER).type("*").press(Key.ctrl('d'));
        assertThat(bench.screen()).contains("Remove 2 containers?", "$ docker rm -f");
    }

    @Test
    void anErrorStandsInTheMessageRowInFull() {
        bench.engine.answer = new Commands.Ran(1, "Error response from daemon: no such thing\n");
        bench.type("P");
        assertThat(bench.screen()).contains("Error response from daemon: no such thing");
        bench.press(ESCAPE);
        assertThat(bench.screen()).doesNotContain("no such thing");
    }

    @Test
    void aLongErrorHasADialog() {
        bench.engine.answer = new Commands.Ran(1, "first line\nsecond line\n");
        bench.type("P");
        assertThat(bench.screen()).contains("first line", "second line", "$ docker pause db");
        bench.press(ENTER);
        assertThat(bench.screen()).doesNotContain("second line");
    }

    @Test
    void filterNarrowsWithEachKeyAndEscapeShowsAllAgain() {
        bench.type("/busy");
        assertThat(bench.screen()).contains("1 Containers 7 of 9").doesNotContain("postgres:16  ▁");
        bench.press(ENTER);
        assertThat(bench.screen()).contains("/busy");
        bench.press(ESCAPE);
        assertThat(bench.screen()).contains("1 Containers 9 ");
    }

    @Test
    void escapeNeverQuits() {
        bench.press(ESCAPE, ESCAPE, ESCAPE);
        assertThat(bench.effects).noneMatch(effect -> effect instanceof Effect.Quit);
    }

    @Test
    void quitQuitsAtTheRootOnly() {
        bench.press(ENTER).type("q");
        assertThat(bench.effects).noneMatch(effect -> effect instanceof Effect.Quit);
        bench.type("q");
        assertThat(bench.effects).contains(new Effect.Quit(0));
    }

    @Test
    void tabGoesFromPaneToPaneAndNumbersGoThereAtOnce() {
        bench.press(TAB);
        assertThat(bench.deck().pane().view().title()).isEqualTo("Images");
        bench.press(TAB);
        assertThat(bench.deck().inDetail()).isTrue();
        bench.type("1");
        assertThat(bench.deck().pane().view().title()).isEqualTo("Containers");
    }

    @Test
    void describeShowsYamlAndJsonFindsAndComesBackToTheSamePlace() {
        bench.type("jjjjjd");
        assertThat(bench.screen()).contains("describe web", "Name: /web");
        bench.type("y");
        assertThat(bench.screen()).contains("\"Name\": \"/web\"");
        bench.type("/172").press(ENTER);
        assertThat(bench.screen()).contains("/172 1 of 1");
        bench.press(ESCAPE, ESCAPE);
        assertThat(selected()).isEqualTo("web");
        assertThat(bench.screen()).contains("1 Containers 9");
    }

    @Test
    void theLogViewerOpensAndClosesItself() {
        bench.type("l");
        assertThat(bench.screen()).isEqualTo("log of db" + "\n".repeat(34));
        bench.press(ESCAPE);
        assertThat(bench.screen()).contains("1 Containers 9");
    }

    @Test
    void shellGoesInWithTheBestShellThereIs() {
        bench.type("s");
        assertThat(bench.engine.sessions)
                .containsExactly("docker exec -it " + FakeEngine.id("db") + " bash");
    }

    @Test
    void shellFallsBackToShWhereNothingBetterIs() {
        bench.engine.answer = new Commands.Ran(127, "not found");
        bench.type("s");
        assertThat(bench.engine.sessions)
                .containsExactly("docker exec -it " + FakeEngine.id("db") + " sh");
    }

    @Test
    void aStoppedContainerHasNoShell() {
        bench.type("/done").press(ENTER).type("s");
        assertThat(bench.engine.sessions).isEmpty();
        assertThat(bench.screen()).contains("done is exited: there is nothing to go into");
    }

    @Test
    void usedByGoesToTheContainersOfAnImage() {
        bench.type("2/postgres").press(ENTER).type("u");
        assertThat(bench.deck().pane().view().title()).isEqualTo("Containers");
        assertThat(bench.screen()).contains("1 Containers 1 of 9");
    }

    @Test
    void thePaletteFindsObjectsOfOtherPanes() {
        bench.type(":postgr").press(ENTER);
        assertThat(bench.deck().pane().view().title()).isEqualTo("Images");
        assertThat(selected()).isEqualTo("postgres:16");
    }

    @Test
    void thePaletteRunsALine() {
        bench.type(":pull xyz:1").press(ENTER);
        assertThat(bench.engine.ran).containsExactly("docker pull xyz:1");
    }

    @Test
    void theRunFormBuildsTheCommandLine() {
        bench.type("2/busybox").press(ENTER).type("N");
        bench.type("mine").press(TAB).type("8080:80 9090:90").press(TAB, TAB, TAB);
        bench.type("sh -c 'echo a b'");
        assertThat(bench.screen()).contains("docker run -d --name mine -p 8080:80 -p 9090:90");
        bench.press(ENTER);
        assertThat(bench.engine.ran)
                .containsExactly(
                        "docker run -d --name mine -p 8080:80 -p 9090:90 busybox:1.35 sh -c echo a"
                                + " b");
    }

    @Test
    void menuShowsTheLineForTheStateAndItsKeysAct() {
        bench.type("/done").press(ENTER).type("x");
        assertThat(bench.screen()).contains("docker start done", "docker rm done");
        bench.type("S");
        assertThat(bench.engine.ran).containsExactly("docker start " + FakeEngine.id("done"));
    }

    @Test
    void copyTakesTheName() {
        bench.type("cn");
        assertThat(bench.effects).contains(new Effect.Copy("db"));
    }

    @Test
    void rowsTakeNewPlacesOnlyWhenKeysRest() {
        List<String> before = names();
        bench.type("jk");
        engine(new Change.Upsert<>(row("done", "running")));
        assertThat(names()).isEqualTo(before);
        bench.tick();
        assertThat(names()).isNotEqualTo(before);
    }

    private List<String> names() {
        LiveRows<Container> rows = bench.deck().containers().rows();
        return IntStream.range(0, rows.shown()).mapToObj(i -> rows.at(i).row().name()).toList();
    }

    @Test
    void figuresAreFollowedOnlyForWhatIsInSight() {
        long follows = follows();
        assertThat(follows).isEqualTo(4);
        bench.type("z2");
        assertThat(bench.effects)
                .anyMatch(e -> e instanceof Effect.Stop(Object id) && id instanceof Streams.Of);
    }

    private long follows() {
        return bench.effects.stream()
                .filter(e -> e instanceof Effect.Follow follow && follow.id() instanceof Streams.Of)
                .count();
    }

    @Test
    void lostEngineKeepsItsRowsWithTheirAgeAndSaysWhy() {
        engine(new Change.Stale<>(FakeEngine.away()));
        bench.tick().tick();
        assertThat(bench.screen())
                .contains("engine away, data", "old", "nothing listens there")
                .contains("systemctl start docker", "web:1");
        engine(new Change.Live<>(FakeEngine.about()));
        assertThat(bench.screen()).contains("live").doesNotContain("nothing listens there");
    }

    @Test
    void aClickSelectsARow() {
        bench.click(10, 8);
        assertThat(selected()).isEqualTo("web");
        bench.click(80, 1);
        assertThat(bench.deck().inDetail()).isTrue();
    }

    @Test
    void aClickInTheMenuChooses() {
        bench.type("x");
        List<String> rows = bench.screen().lines().toList();
        int y =
                IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).contains("docker pause db"))
                        .findFirst()
                        .orElseThrow();
        bench.click(60, y);
        assertThat(bench.engine.ran).containsExactly("docker pause " + FakeEngine.id("db"));
    }

    @Test
    void aChangedCellIsBrightForASecond() {
        engine(
                new Change.Upsert<>(
                        FakeEngine.row("db", "postgres:17", "running", "Up", "", null, "2d4h")));
        Style changed = Themes.named("dark").style(Role.CHANGED);
        assertThat(imageCell()).isEqualTo(changed.foreground());
        bench.tick().tick();
        assertThat(imageCell()).isNotEqualTo(changed.foreground());
    }

    private @Nullable Color imageCell() {
        int row = bench.screen().lines().toList().get(3).indexOf("postgres:17");
        return bench.canvas().cell(row, 3).style().foreground();
    }

    @Test
    void resizingKeepsTheSelection() {
        bench.type("jjj").resize(40, 10);
        assertThat(selected()).isEqualTo("sick");
        assertThat(bench.screen()).contains("sick");
    }

    @Test
    void aFailingRowExplainsItselfInTheNarrowDeck() {
        bench.type("/loop").press(ENTER).resize(80, 24);
        assertThat(bench.screen()).contains("why  ends with exit", "17 restarts", "try  l");
    }
}
