package dev.quarterdeck.tui.log;

import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;

/** An API server that logs are asked of; any status is an answer. */
@FunctionalInterface
public interface LogServer {
    /** Sends a request; the answer's body comes as it arrives. */
    Reply send(Request request);
}
