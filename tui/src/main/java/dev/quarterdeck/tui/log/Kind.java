package dev.quarterdeck.tui.log;

/** What sort of line it is. */
enum Kind {
    /** Written on standard output. */
    OUT(0),
    /** Written on standard error. */
    ERROR(1),
    /** Not of the log: says what happened to it. */
    NOTE(2);

    private final byte code;

    Kind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Kind of(byte code) {
        return switch (code) {
            case 0 -> OUT;
            case 1 -> ERROR;
            default -> NOTE;
        };
    }
}
