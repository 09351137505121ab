package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.kubernetes.stream.PortForward;

import org.jspecify.annotations.Nullable;

/** Who looks after ports that are forwarded, where nobody sits before the line itself. */
public interface ForwardWatch {
    /** The one for lines that are run within; none for lines of a terminal. */
    ScopedValue<ForwardWatch> PRESENT = ScopedValue.newInstance();

    /** The way to the pod is open. */
    void opened(PortForward forward);

    /** A connection failed; others may still come. */
    void failed(String why);

    /** The one of this thread. */
    static @Nullable ForwardWatch here() {
        return PRESENT.isBound() ? PRESENT.get() : null;
    }
}
