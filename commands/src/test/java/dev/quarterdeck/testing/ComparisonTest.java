package dev.quarterdeck.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The rule itself, and what becomes of a story that fails once. */
@Tag("unit")
class ComparisonTest {
    private static final String MARK = "planted by the rule's own test";

    private static Supplier<String> answers(String... all) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(all));
        return left::pop;
    }

    private static void compare(Supplier<String> original, Supplier<String> ours) {
        Ledger.apart(() -> rule().of(MARK, original, ours));
    }

    private static List<String> noted(Supplier<String> original, Supplier<String> ours) {
        return Ledger.apart(() -> rule().of(MARK, original, ours));
    }

    private static Comparison<String> rule() {
        return new Comparison<>(String::equals, text -> text);
    }

    @Test
    void theSameIsTheSameAtOnce() {
        assertThat(noted(answers("a"), answers("a"))).isEmpty();
    }

    @Test
    void whatMovedOnIsTheLaterOriginals() {
        assertThat(noted(answers("1s", "2s"), answers("2s"))).isEmpty();
    }

    @Test
    void aDifferenceIsAFailureAtOnceWhereTheOriginalsAgree() {
        assertThatThrownBy(() -> compare(answers("a", "a"), answers("b")))
                .isInstanceOf(AssertionError.class)
                .hasMessage(MARK + "\n--- the original\na\n--- ours\nb");
    }

    @Test
    void whereTheOriginalsDifferAllAreAskedAgainAndThatIsNoted() {
        assertThat(noted(answers("1", "3", "4"), answers("2", "4")))
                .containsExactly("again\t" + MARK);
    }

    @Test
    void whatNeverComesToRestIsAFailure() {
        var number = new AtomicInteger();
        Supplier<String> moving = () -> String.valueOf(number.incrementAndGet());
        assertThatThrownBy(() -> compare(moving, moving)).hasMessageContaining("never gave");
    }

    @Test
    void aStoryThatPassesOnlyTheSecondTimeIsAFailureAndListed() {
        assertThat(Ledger.apart(() -> fails(Map.of())))
                .containsExactly("unstable\tfile: title (not known)");
        assertThat(Ledger.apart(() -> passes(Map.of("file: title", "a clock"))))
                .containsExactly("unstable\tfile: title (a clock)");
    }

    private static void fails(Map<String, String> known) {
        assertThatThrownBy(() -> passes(known))
                .hasMessage("unstable, it passed the second time: file: title");
    }

    private static void passes(Map<String, String> known) {
        var lived = new AtomicInteger();
        Stories.live(
                "file: title", () -> assertThat(lived.incrementAndGet()).isGreaterThan(1), known);
    }

    @Test
    void aStoryThatFailsTwiceIsAFailure() {
        assertThatThrownBy(() -> Stories.live("x", () -> assertThat(1).isEqualTo(2), Map.of()))
                .hasMessageContaining("but was: 1");
    }
}
