package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.model.Channels;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells warnings on standard error as they come, in colour where kubectl does. Those of the server
 * are told once each and counted (client-go rest/warnings.go).
 */
public final class Warnings {
    private static final Pattern SERVERS = Pattern.compile("299 \\S+ \"((?:[^\"\\\\]|\\\\.)+)\"");
    private static final String COLOURED = "\u001b[33;1mWarning:\u001b[0m ";

    private final Channels channels;
    private final String start;
    private final Set<String> received = new HashSet<>();

    private Warnings(Channels channels, boolean coloured) {
        this.channels = channels;
        this.start = coloured ? COLOURED : "Warning: ";
    }

    /** Those of a line. */
    public static Warnings of(Call call, Channels channels) {
        Map<String, String> env = call.world().env();
        boolean coloured =
                channels.terminal().errTerminal()
                        && !"dumb".equals(env.get("TERM"))
                        && !env.containsKey("NO_COLOR");
        return new Warnings(channels, coloured);
    }

    /** A warning of our own, which does not count. */
    public void tell(String text) {
        channels.complain(start + text);
    }

    /** Of {@code 299 - "text"} the text; several stand in one header, separated by commas. */
    public synchronized void receive(Reply reply) {
        Matcher warning = SERVERS.matcher(reply.header("Warning"));
        while (warning.find()) {
            String text = warning.group(1).replace("\\\"", "\"");
            if (received.add(text)) {
                tell(text);
            }
        }
    }

    /** How a line ends that went well but for its warnings. */
    public synchronized int status(boolean asErrors) {
        int count = received.size();
        if (count == 0 || !asErrors) {
            return 0;
        }
        channels.complain(
                "error: " + count + (count == 1 ? " warning" : " warnings") + " received");
        return 1;
    }
}
