package dev.quarterdeck.tui.loop;

import java.util.List;

/**
 * What an update leads to.
 *
 * @param model the state from here on
 * @param effects work to be started
 * @param redraw whether something on the screen may have changed
 */
public record Step<M>(M model, List<Effect> effects, boolean redraw) {
    public Step {
        effects = List.copyOf(effects);
    }

    /** A step that is drawn. */
    public Step(M model, List<Effect> effects) {
        this(model, effects, true);
    }

    /** A step with nothing to start. */
    public static <M> Step<M> of(M model) {
        return new Step<>(model, List.of());
    }

    /** A step that changes nothing to be seen. */
    public static <M> Step<M> quiet(M model) {
        return new Step<>(model, List.of(), false);
    }
}
