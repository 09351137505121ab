package dev.quarterdeck.kubernetes.stream;

import java.io.IOException;

/** A WebSocket that ended otherwise than its speakers agreed; told in the words of Go's library. */
public final class WebSocketException extends IOException {
    private static final long serialVersionUID = 1;

    private final int code;

    WebSocketException(int code, String reason) {
        super("websocket: close " + code + name(code) + (reason.isEmpty() ? "" : ": " + reason));
        this.code = code;
    }

    /** The number of the closing frame; 1006 where the connection ended without one. */
    public int code() {
        return code;
    }

    private static String name(int code) {
        return switch (code) {
            case 1000 -> " (normal)";
            case 1001 -> " (going away)";
            case 1002 -> " (protocol error)";
            case 1003 -> " (unsupported data)";
            case 1005 -> " (no status)";
            case 1006 -> " (abnormal closure)";
            case 1007 -> " (invalid payload data)";
            case 1008 -> " (policy violation)";
            case 1009 -> " (message too big)";
            case 1010 -> " (mandatory extension missing)";
            case 1011 -> " (internal server error)";
            case 1015 -> " (TLS handshake error)";
            default -> "";
        };
    }
}
