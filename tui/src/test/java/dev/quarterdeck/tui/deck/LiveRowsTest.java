package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows by identity, against a plain list that is sorted anew each time. */
@Tag("unit")
class LiveRowsTest {
    private record Item(String id, int rank) {}

    private static final Comparator<Item> ORDER = Comparator.comparingInt(Item::rank);

    private final LiveRows<Item> rows = new LiveRows<>(Item::id, Order.of(ORDER));

    private List<String> ids() {
        return IntStream.range(0, rows.shown()).mapToObj(rows::idAt).toList();
    }

    @Test
    void rowsKeepTheirPlacesUntilTheySettle() {
        rows.replace(List.of(new Item("a", 1), new Item("b", 2), new Item("c", 3)));
        rows.upsert(new Item("a", 9));
        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(rows.at(0).rank()).isEqualTo(9);
        assertThat(rows.settle()).isTrue();
        assertThat(ids()).containsExactly("b", "c", "a");
        assertThat(rows.settle()).isFalse();
    }

    @Test
    void newRowsComeToTheirPlacesAndGoneOnesGo() {
        rows.replace(List.of(new Item("a", 1), new Item("c", 3)));
        rows.upsert(new Item("b", 2));
        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(rows.remove("a")).isTrue();
        assertThat(rows.remove("a")).isFalse();
        assertThat(rows.indexOf("c")).isEqualTo(1);
    }

    @Test
    void aChangeCanPassOrFailTheFilter() {
        rows.filter(item -> item.rank() < 10);
        rows.replace(List.of(new Item("a", 1), new Item("b", 20)));
        assertThat(ids()).containsExactly("a");
        rows.upsert(new Item("b", 2));
        rows.upsert(new Item("a", 30));
        assertThat(ids()).containsExactly("b");
        assertThat(rows.indexOf("a")).isEqualTo(-1);
        assertThat(rows.size()).isEqualTo(2);
    }

    @Test
    void aThousandRandomChangesEndAsAPlainListWould() {
        Random random = new Random(7);
        Map<String, Item> plain = new HashMap<>();
        rows.filter(item -> item.rank() % 3 != 0);
        for (int i = 0; i < 5_000; i++) {
            String id = "r" + random.nextInt(300);
            if (random.nextInt(5) == 0) {
                assertThat(rows.remove(id)).isEqualTo(plain.remove(id) != null);
            } else {
                Item item = new Item(id, random.nextInt(1_000));
                plain.put(id, item);
                rows.upsert(item);
            }
            if (random.nextInt(50) == 0) {
                boolean moved = rows.settle();
                assertThat(moved && plain.isEmpty()).isFalse();
            }
        }
        rows.settle();
        List<Item> expected = new ArrayList<>(plain.values());
        expected.removeIf(item -> item.rank() % 3 == 0);
        expected.sort(ORDER.thenComparing(Item::id));
        assertThat(ids()).isEqualTo(expected.stream().map(Item::id).toList());
    }
}
