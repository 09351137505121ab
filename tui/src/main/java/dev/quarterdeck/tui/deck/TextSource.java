package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.loop.Following;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Where a text comes from, and when it is asked for again.
 *
 * @param loader asks for it
 * @param again the pause after which it is asked for again; zero for never
 * @param followed the lists whose changes change it
 * @param aged what becomes of it as time goes by, without asking anybody; null for nothing
 */
record TextSource(
        Loader loader,
        Duration again,
        List<Following> followed,
        @Nullable UnaryOperator<@Nullable Object> aged) {

    /** Asks for a text; blocks. */
    interface Loader {
        /**
         * Gives the text as far as it is known, and last the whole.
         *
         * @param first whether nothing is shown yet, so that a part is welcome
         */
        void load(boolean first, Consumer<Object> sink) throws Exception;
    }

    TextSource {
        followed = List.copyOf(followed);
    }

    /** What is asked for once. */
    static TextSource of(Callable<@Nullable Object> loader) {
        return every(Duration.ZERO, loader);
    }

    /** What is asked for again and again. */
    static TextSource every(Duration again, Callable<@Nullable Object> loader) {
        return new TextSource(
                (_, sink) -> sink.accept(new Tree(loader.call())), again, List.of(), null);
    }

    TextSource loading(Loader other) {
        return new TextSource(other, again, followed, aged);
    }

    TextSource following(List<Following> lists) {
        return new TextSource(loader, again, lists, aged);
    }

    TextSource aging(UnaryOperator<@Nullable Object> older) {
        return new TextSource(loader, again, followed, older);
    }
}
