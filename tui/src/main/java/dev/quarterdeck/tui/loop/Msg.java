package dev.quarterdeck.tui.loop;

import dev.quarterdeck.tui.canvas.Size;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Mouse;

import java.time.Instant;

/** Something that happened, as the one thread that owns the state is told of it. */
public sealed interface Msg {
    /** A key was pressed. */
    record Pressed(Key key) implements Msg {}

    /** The mouse was used. */
    record Moused(Mouse mouse) implements Msg {}

    /** Text was pasted in one piece; it may hold line breaks and anything else. */
    record Pasted(String text) implements Msg {}

    /** The screen has another size. */
    record Resized(Size size) implements Msg {}

    /** An effect brought something. */
    record Arrived(Object from, Object what) implements Msg {}

    /** An effect came to grief. */
    record Failed(Object from, Throwable why) implements Msg {}

    /** Time has passed: ages on screen may have changed. */
    record Tick(Instant now) implements Msg {}
}
