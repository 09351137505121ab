package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Themes;
import dev.quarterdeck.tui.canvas.Point;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Mouse;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.ContainerRow;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Msg;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** What opens over the deck and what acts on its things: menus, forms, questions, the mouse. */
@Tag("unit")
class DeckActionsTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final Key ESCAPE = Key.of(Key.Kind.ESCAPE);

    private final Bench bench = new Bench(120, 35);

    private void engine(Change<ContainerRow> change) {
        bench.arrive(Arrivals.Source.CONTAINERS, change);
    }

    private String selected() {
        return bench.deck().pane().nameOf(bench.deck().pane().cursor().selected());
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
