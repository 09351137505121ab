package dev.quarterdeck.tui.live;

import java.util.List;

/** What one connection does with what it hears. */
interface LiveSession {

    /** Says that it is live and what there is. */
    void begin(About about);

    /**
     * Deals with all that has been heard, in one go; nothing at all when it is only time to look
     * again.
     */
    void hear(List<Note> notes);

    /**
     * Whether what was last read contradicts what was heard, so that it must be read again soon.
     */
    boolean unsettled();
}
