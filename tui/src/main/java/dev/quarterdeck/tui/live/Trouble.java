package dev.quarterdeck.tui.live;

/**
 * Why a source has no data, in words for a person.
 *
 * @param kind the sort of trouble
 * @param what which engine, at which address
 * @param why what went wrong, one line
 * @param next what to type or do about it, one line
 */
public record Trouble(Kind kind, String what, String why, String next) {
    /** The sorts of trouble a source can have. */
    public enum Kind {
        /** Nothing answers at the address. */
        AWAY,
        /** The address may not be used by this user. */
        FORBIDDEN,
        /** Something listens but does not answer in time. */
        HANGING,
        /** An answer that is an error. */
        FAILED
    }
}
