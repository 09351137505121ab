package dev.quarterdeck.cli.docker;

import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.host.Signals;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Terminal;

import java.util.ArrayList;
import java.util.List;

/** Passes the signals this process gets on to a container, instead of ending by them. */
final class SignalForwarding implements AutoCloseable {
    private static final List<String> SIGNALS =
            List.of(
                    "HUP", "INT", "TERM", "ABRT", "ALRM", "CONT", "IO", "PROF", "PWR", "STKFLT",
                    "SYS", "TRAP", "TSTP", "TTIN", "TTOU", "USR1", "USR2", "VTALRM", "WINCH",
                    "XCPU", "XFSZ");

    private final List<Terminal.Watch> watches = new ArrayList<>();
    private final Engine engine;
    private final String id;

    SignalForwarding(Engine engine, String id) {
        this.engine = engine;
        this.id = id;
        for (String signal : SIGNALS) {
            watch(signal);
        }
    }

    /** Some signals the JVM keeps for itself; those cannot be passed on. */
    private void watch(String signal) {
        try {
            watches.add(Signals.on(signal, () -> Thread.ofVirtual().start(() -> send(signal))));
        } catch (IllegalArgumentException e) {
            // one that is the JVM's
        }
    }

    private void send(String signal) {
        try {
            engine.send(Request.post("/containers/" + id + "/kill").with("signal", signal)).close();
        } catch (OpsException e) {
            // A container that has ended needs no signal.
        }
    }

    @Override
    public void close() {
        watches.forEach(Terminal.Watch::close);
    }
}
