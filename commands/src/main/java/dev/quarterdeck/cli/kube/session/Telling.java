package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.kubernetes.stream.ForwardedPort;
import dev.quarterdeck.kubernetes.stream.ListenAddress;
import dev.quarterdeck.kubernetes.stream.PortForward;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells what happens to forwarded ports, in kubectl's words and in klog's form. */
record Telling(Work work, @Nullable ForwardWatch watch) implements PortForward.Events {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMdd HH:mm:ss.SSSSSS", Locale.ROOT);

    @Override
    public void forwarding(ListenAddress address, ForwardedPort port) {
        work.channels()
                .line("Forwarding from " + address.with(port.local()) + " -> " + port.remote());
    }

    @Override
    public void unable(ForwardedPort port, String why) {
        work.channels().complain("Unable to listen on port " + port.local() + ": " + why);
    }

    @Override
    public void handling(ForwardedPort port) {
        work.channels().line("Handling connection for " + port.local());
    }

    /** kubectl ends with the first connection that fails; a screen can show it and go on. */
    @Override
    public boolean failed(ForwardedPort port, String why) {
        if (watch != null) {
            watch.failed(why);
            return true;
        }
        String whole =
                "an error occurred forwarding %d -> %d: %s"
                        .formatted(port.local(), port.remote(), why);
        String time =
                LocalDateTime.ofInstant(work.clock().instant(), ZoneId.systemDefault())
                        .format(TIME);
        work.channels()
                .complain(
                        "E%s %7d portforward.go:522] \"Unhandled Error\" err=%s"
                                .formatted(
                                        time, ProcessHandle.current().pid(), GoQuote.quote(whole)));
        return false;
    }
}
