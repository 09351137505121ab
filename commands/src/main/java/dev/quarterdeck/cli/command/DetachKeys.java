package dev.quarterdeck.cli.command;

import java.io.ByteArrayOutputStream;

/** Watches typed bytes for the sequence that leaves a container running and goes away. */
public final class DetachKeys {
    private static final byte[] STANDARD = {16, 17};

    private final byte[] sequence;
    private int matched;

    private DetachKeys(byte[] sequence) {
        this.sequence = sequence;
    }

    /**
     * The sequence in docker's notation, such as {@code ctrl-p,ctrl-q}; the standard if invalid.
     */
    public static DetachKeys of(String notation) {
        try {
            return strict(notation);
        } catch (IllegalArgumentException unknown) {
            return new DetachKeys(STANDARD);
        }
    }

    /**
     * The sequence in docker's notation; the standard if empty.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static DetachKeys strict(String notation) {
        if (notation.isEmpty()) {
            return new DetachKeys(STANDARD);
        }
        var keys = new ByteArrayOutputStream();
        for (String key : notation.split(",", -1)) {
            int code = code(key);
            if (code < 0) {
                throw new IllegalArgumentException("Unknown character: '" + key + "'");
            }
            keys.write(code);
        }
        return new DetachKeys(keys.toByteArray());
    }

    private static int code(String key) {
        if (key.equals("DEL")) {
            return 127;
        }
        if (key.length() == 1) {
            return key.charAt(0) < 128 ? key.charAt(0) : -1;
        }
        if (!key.startsWith("ctrl-") || key.length() != 6) {
            return -1;
        }
        char letter = key.charAt(5);
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a' + 1;
        }
        return switch (letter) {
            case '@' -> 0;
            case '[' -> 27;
            case '\\' -> 28;
            case ']' -> 29;
            case '^' -> 30;
            case '_' -> 31;
            default -> -1;
        };
    }

    /**
     * Takes the next byte: what is to be sent goes to {@code sent}, the beginning of the sequence
     * is held back until it breaks off.
     *
     * @return whether the sequence is complete
     */
    public boolean take(byte typed, ByteArrayOutputStream sent) {
        if (typed == sequence[matched]) {
            matched++;
            return matched == sequence.length;
        }
        sent.write(sequence, 0, matched);
        matched = 0;
        if (typed == sequence[0]) {
            matched = 1;
            return sequence.length == 1;
        }
        sent.write(typed);
        return false;
    }
}
