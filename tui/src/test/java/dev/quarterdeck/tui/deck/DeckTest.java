package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Style;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Mouse;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.ContainerRow;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Msg;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** What a person does on the deck, and sees. */
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

    @Test
    void attachJoinsATerminalAndSaysWhereThereIsNone() {
        bench.type("a");
        assertThat(bench.engine.sessions).isEmpty();
        assertThat(bench.screen()).contains("db has no terminal to join: l follows");
        bench.engine.terminal = true;
        bench.type("a");
        assertThat(bench.engine.sessions).containsExactly("docker attach " + FakeEngine.id("db"));
    }

    @Test
    void renamesFromTheMenu() {
        chooseInMenu("rename");
        assertThat(bench.screen()).contains("Rename db", "$ docker rename db db");
        bench.type("2");
        assertThat(bench.screen()).contains("$ docker rename db db2");
        bench.press(ENTER);
        assertThat(bench.engine.ran)
                .containsExactly("docker rename " + FakeEngine.id("db") + " db2");
        assertThat(bench.screen()).contains("✓ $ docker rename db db2");
    }

    @Test
    void renamingToTheSameNameDoesNothing() {
        chooseInMenu("rename");
        bench.press(ENTER);
        assertThat(bench.engine.ran).isEmpty();
        assertThat(bench.screen()).doesNotContain("Rename db");
    }

    private void chooseInMenu(String word) {
        bench.type("x").click(at(word).x(), at(word).y());
    }

    /** The place of the first row of the screen that holds the text. */
    private Point at(String text) {
        List<String> rows = bench.screen().lines().toList();
        for (int y = 0; y < rows.size(); y++) {
            int x = rows.get(y).indexOf(text);
            if (x >= 0) {
                return new Point(x, y);
            }
        }
        throw new AssertionError(text + " is not on\n" + bench.screen());
    }

    @Test
    void peekFollowsTheSelectionAndAnActionClosesIt() {
        bench.resize(80, 24).type("v");
        assertThat(bench.screen()).contains("─ db ─", "postgres:16   ");
        bench.type("j");
        assertThat(bench.screen()).contains("─ held ─");
        bench.type("l");
        assertThat(bench.screen()).contains("log of held");
    }

    @Test
    void peekClosesByItsKeyAndByAClickElsewhere() {
        bench.resize(80, 24).type("vv");
        assertThat(bench.deck().overlays()).isEmpty();
        bench.type("v").click(0, 1);
        assertThat(bench.deck().overlays()).isEmpty();
    }

    @Test
    void usageShowsGraphsThatGoOn() {
        bench.type("t");
        assertThat(bench.screen()).contains("usage", "CPU  ", "of 50.0 %", "MEM  ", "NET ↓");
        engine(new Change.Remove<>(FakeEngine.id("db")));
        assertThat(bench.screen()).contains("db is gone");
        bench.press(ESCAPE);
        assertThat(bench.screen()).contains("Containers");
    }

    @Test
    void theMouseAnswersQuestionsAndChoosesInThePalette() {
        bench.type("R").click(at("[ Cancel ]").x() + 2, at("[ Cancel ]").y());
        assertThat(bench.engine.ran).isEmpty();
        bench.type("R").click(at("[ Restart ]").x() + 2, at("[ Restart ]").y());
        assertThat(bench.engine.ran).containsExactly("docker restart " + FakeEngine.id("db"));
        bench.type(":theme").click(at("theme light").x(), at("theme light").y());
        assertThat(bench.effects).contains(new Effect.Retheme(Themes.named("light")));
    }

    @Test
    void theLogInTheDetailKeepsItsColours() {
        bench.engine.lastWords.add("\u001b[31mred\u001b[0m and \u001b]0;title\u0007plain");
        bench.type("j").tick();
        Point red = at("red and");
        Color shown = bench.canvas().cell(red.x(), red.y()).style().foreground();
        Color beside = bench.canvas().cell(red.x() + 5, red.y()).style().foreground();
        assertThat(shown).isNotEqualTo(beside);
        assertThat(bench.screen()).contains("␛]0;title␇plain");
    }

    @Test
    void theDetailOfAnImageIsThatOfTheImage() {
        bench.type("2").tick();
        assertThat(bench.screen()).contains("linux/amd64").doesNotContain("No such image");
    }

    @Test
    void removingAnImageNamesItWhole() {
        bench.type("2").press(Key.ctrl('d'));
        assertThat(bench.screen())
                .contains("Remove image busybox:1.35?", "$ docker rmi busybox:1.35");
        bench.type("y");
        assertThat(bench.engine.ran).containsExactly("docker rmi busybox:1.35");
        assertThat(bench.screen()).contains("✓ $ docker rmi busybox:1.35");
    }

    @Test
    void aTypedLineShowsWhatItPrints() {
        bench.engine.prints.addAll(List.of("NAMES", "web", "db"));
        bench.type(":ps --format x").press(ENTER);
        assertThat(bench.engine.ran).containsExactly("docker ps --format x");
        assertThat(bench.screen()).contains("$ docker ps --format x", "NAMES", "web");
        bench.press(ESCAPE);
        assertThat(bench.screen()).contains("Containers");
    }

    @Test
    void aTypedDialogueGetsTheTerminal() {
        bench.type(":run -it --rm busybox sh").press(ENTER);
        assertThat(bench.engine.sessions).containsExactly("docker run -it --rm busybox sh");
        assertThat(bench.engine.ran).isEmpty();
    }

    @Test
    void anErrorNamesContainersRatherThanTheirIds() {
        bench.engine.answer = new Commands.Ran(1, "cannot pause " + FakeEngine.id("db"));
        bench.type("P");
        assertThat(bench.screen()).contains("cannot pause db");
    }

    @Test
    void whatActsOnManyLeavesOutThoseItDoesNotFit() {
        bench.type("*P");
        assertThat(bench.engine.ran).hasSize(1);
        assertThat(bench.engine.ran.getFirst())
                .contains(FakeEngine.id("db"))
                .doesNotContain(FakeEngine.id("done"))
                .doesNotContain(FakeEngine.id("made"));
    }

    @Test
    void theMenuNamesOneWhereOneIsMeant() {
        bench.type("  x");
        assertThat(bench.screen()).contains("docker rename loop NEW", "docker stop db held");
    }

    @Test
    void aNewFilterReplacesTheOldOne() {
        bench.type("/held").press(ENTER).type("/web").press(ENTER);
        assertThat(bench.deck().pane().filter()).isEqualTo("web");
        assertThat(selected()).isEqualTo("web");
        bench.type("/").press(Key.of(Key.Kind.BACKSPACE), ENTER);
        assertThat(bench.deck().pane().filter()).isEqualTo("we");
    }

    @Test
    void aClickOnAHeadingSortsAndTheRightButtonOpensTheMenu() {
        Point heading = at("MEM");
        bench.click(heading.x(), heading.y());
        assertThat(bench.deck().pane().sorting().title()).isEqualTo("MEM");
        bench.click(heading.x(), heading.y());
        assertThat(bench.deck().pane().reversed()).isTrue();
        Point web = at("web:1");
        bench.send(
                new Msg.Moused(
                        new Mouse(Mouse.Kind.PRESS, 2, web.x(), web.y(), false, false, false)));
        assertThat(bench.screen()).contains("docker restart web");
    }

    @Test
    void agesStandStillWhileTheEngineIsAway() {
        engine(new Change.Stale<>(FakeEngine.away()));
        String before = bench.screen().lines().toList().get(4);
        for (int second = 0; second < 90; second++) {
            bench.tick();
        }
        assertThat(bench.screen().lines().toList().get(4)).isEqualTo(before);
    }

    @Test
    void whatWasAskedToStopHasNotFailed() {
        ContainerRow killed =
                FakeEngine.row("web", "web:1", "exited", "Exited (137)", "", 137, "5s");
        engine(new Change.Upsert<>(killed));
        assertThat(bench.screen()).contains("✗ web");
        engine(
                new Change.Upsert<>(
                        new ContainerRow(
                                killed.id(),
                                killed.name(),
                                killed.image(),
                                killed.imageId(),
                                killed.command(),
                                killed.created(),
                                killed.state(),
                                killed.status(),
                                killed.health(),
                                killed.exitCode(),
                                killed.since(),
                                true,
                                killed.ports())));
        assertThat(bench.screen()).contains("○ web");
    }

    @Test
    void theStatusTellsTheTimeThatHasGoneBy() {
        engine(
                new Change.Upsert<>(
                        FakeEngine.row(
                                "web",
                                "web:1",
                                "running",
                                "Up 5 seconds (healthy)",
                                "",
                                null,
                                "5s")));
        bench.resize(200, 60).type("wz");
        assertThat(bench.screen()).contains("Up 6 seconds (healthy)");
        for (int second = 0; second < 60; second++) {
            bench.tick();
        }
        assertThat(bench.screen()).contains("Up About a minute (healthy)");
    }

    @Test
    void theFormForANewContainerTakesTheImageAndAsksForOne() {
        bench.type("N");
        assertThat(bench.screen()).contains("$ docker run -d postgres:16");
        bench.press(ESCAPE).type("/nosuch").press(ENTER).type("N").press(ENTER);
        assertThat(bench.screen()).contains("name the image to run", "$ docker run -d IMAGE");
    }
}
