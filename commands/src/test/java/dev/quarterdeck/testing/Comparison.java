package dev.quarterdeck.testing;

import static org.assertj.core.api.Assertions.fail;

import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one rule by which an answer of ours is judged: original, ours, original. Ours is right where
 * it is one of the two; where the two originals agree and ours differs, that is a failure at once;
 * where the originals differ from each other and from ours, something moved, and all three are
 * asked again. Each such second look is noted in the {@link Ledger}.
 *
 * @param same whether two answers are the same
 * @param shown an answer for people
 */
public record Comparison<T>(BiPredicate<T, T> same, Function<T, String> shown) {
    private static final int LOOKS = 8;

    /** Of answers that must be equal byte for byte. */
    public static Comparison<Ran> exact() {
        return by(Function.identity());
    }

    /** Of answers that must be equal once what may differ is taken out of them. */
    public static <T> Comparison<Ran> by(Function<Ran, T> normal) {
        return new Comparison<>(
                (one, other) -> normal.apply(one).equals(normal.apply(other)), Ran::shown);
    }

    /** Fails, showing both answers, unless ours is the original's. */
    public void of(String what, Supplier<T> original, Supplier<T> ours) {
        Ledger.compared();
        for (int look = 1; look <= LOOKS; look++) {
            T before = original.get();
            T mine = ours.get();
            if (same.test(mine, before)) {
                return;
            }
            T after = original.get();
            if (same.test(mine, after)) {
                return;
            }
            if (same.test(before, after)) {
                differ(what, before, mine);
            }
            Ledger.lookedAgain(what);
        }
        fail("%s%nthe original never gave the same answer twice".formatted(what));
    }

    private void differ(String what, T theirs, T mine) {
        fail(
                "%s%n--- the original%n%s%n--- ours%n%s"
                        .formatted(what, shown.apply(theirs), shown.apply(mine)));
    }
}
