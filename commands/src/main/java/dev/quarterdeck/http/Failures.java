package dev.quarterdeck.http;

import dev.quarterdeck.model.OpsException;

import java.io.IOException;
import java.time.Duration;

/** Puts failures of a connection into the words of the tool whose server it leads to. */
public interface Failures {
    /** The request could not be sent, or its answer did not come; {@code url} is as printed. */
    OpsException because(String method, String url, IOException cause);

    /** The connection ended inside the body of an answer. */
    OpsException cut(IOException cause);

    /** The deadline passed, before the answer began or, with {@code answered}, inside its body. */
    OpsException late(Duration deadline, boolean answered);
}
