package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.tui.canvas.Rect;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cells as values, selectors, lines that name kinds, and the room of panes. */
@Tag("unit")
class CellsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 10 100",
                "250m 1 2",
                "500Mi 1Gi 2Ti",
                "0/3 1/3 3/3",
                "12 (3m ago) ; 100 (1s ago)",
                "5 % ; 50 %",
                "a B c",
            })
    void sortBySize(String cells) {
        List<String> sorted = Arrays.asList(cells.split(cells.contains(";") ? " ; " : " ", -1));
        List<String> mixed = new ArrayList<>(sorted.reversed());
        mixed.sort((one, other) -> Cells.value(one).compareTo(Cells.value(other)));
        assertThat(mixed).isEqualTo(sorted);
    }

    @Test
    void durationsGoOn() {
        assertThat(Cells.later("4m12s", Duration.ofSeconds(9))).isEqualTo("4m21s");
        assertThat(Cells.later("2d4h", Duration.ofHours(1))).isEqualTo("2d5h");
        assertThat(Cells.later("<unknown>", Duration.ofHours(1))).isEqualTo("<unknown>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app=web | true",
                "app=web,tier=front | true",
                "app==web | true",
                "app!=web | false",
                "app!=db | true",
                "app | true",
                "!app | false",
                "!other | true",
                "app in (web,db) | true",
                "app notin (web) | false",
                "app in (db), tier | false",
                "tier in (front),app | true",
            })
    void labelsAreSelected(String selector, boolean selected) {
        assertThat(LabelSelector.parse(selector.strip()).test("app=web,tier=front,empty="))
                .isEqualTo(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pods | pods",
                "po kube-system | po in kube-system",
                "deploy all | deploy in all namespaces",
                "svc shop app=web tier=front /^w | svc in shop with app=web,tier=front that match"
                        + " ^w",
                "po /error !info @prod | po that match error !info of prod",
                "no @prod | no of prod",
                "@prod | context prod",
                "ps -a | nothing",
                "pods a b | nothing",
                "get pods | nothing",
            })
    void linesNameKinds(String line, String words) {
        Resources kinds = new Resources(FakeCluster.KINDS);
        assertThat(KindLine.read(line.strip(), kinds).map(KindLine::words).orElse("nothing"))
                .isEqualTo(words);
    }

    @Test
    void panesShareTheRoomByWhatTheyNeed() {
        List<Stack.Need> needs =
                List.of(
                        new Stack.Need(3, 9, false),
                        new Stack.Need(2, 40, false),
                        new Stack.Need(4, 10_000, false),
                        new Stack.Need(2, 1, false));
        assertThat(heights(needs, 0, 33)).containsExactly(11, 7, 13, 5);
        assertThat(heights(needs, 3, 12)).containsExactly(0, 0, 8, 5);
    }

    @Test
    void aPaneWithNothingToShowIsALine() {
        List<Stack.Need> needs =
                List.of(
                        new Stack.Need(3, 0, true),
                        new Stack.Need(2, 0, true),
                        new Stack.Need(4, 5, false));
        assertThat(heights(needs, 2, 33)).containsExactly(2, 2, 31);
        assertThat(heights(needs, 0, 33)).containsExactly(5, 2, 28);
    }

    private static List<Integer> heights(List<Stack.Need> needs, int focus, int rows) {
        List<Integer> heights = new ArrayList<>();
        for (Rect box : new Stack(needs, focus).boxes(new Rect(0, 1, 70, rows))) {
            heights.add(box == null ? 0 : box.height());
        }
        return heights;
    }
}
