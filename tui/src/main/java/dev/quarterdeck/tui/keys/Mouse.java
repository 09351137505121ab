package dev.quarterdeck.tui.keys;

/**
 * What the mouse did, at a cell counted from 0; button 0 is the left one, 1 the middle, 2 right.
 */
public record Mouse(Kind kind, int button, int x, int y, boolean ctrl, boolean alt, boolean shift) {

    /** The ways a mouse makes itself known. */
    public enum Kind {
        PRESS,
        RELEASE,
        DRAG,
        WHEEL_UP,
        WHEEL_DOWN
    }
}
