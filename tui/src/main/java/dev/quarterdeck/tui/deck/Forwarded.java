package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.stream.PortForward;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Ports of this machine that lead into the cluster, and what came of them. */
final class Forwarded {
    /** How it is with them. */
    enum State {
        CONNECTING,
        OPEN,
        ENDED
    }

    private static final PortForward.Counts NONE = new PortForward.Counts(0, 0, 0, 0, 0);
    private static final String FROM = "Forwarding from ";

    private final Forwards.Id id;
    private final List<String> words;
    private final Instant began;
    private final List<String> addresses = new ArrayList<>();
    private Supplier<PortForward.Counts> counts = () -> NONE;
    private State state = State.CONNECTING;
    private String trouble = "";

    Forwarded(Forwards.Id id, List<String> words, Instant began) {
        this.id = id;
        this.words = List.copyOf(words);
        this.began = began;
    }

    Forwards.Id id() {
        return id;
    }

    List<String> words() {
        return words;
    }

    String line() {
        return Words.quoted(words);
    }

    Instant began() {
        return began;
    }

    State state() {
        return state;
    }

    /** What went wrong last, or nothing. */
    String trouble() {
        return trouble;
    }

    PortForward.Counts counts() {
        return counts.get();
    }

    /** The object it leads to, as the line names it. */
    String target() {
        return words.stream().skip(2).filter(word -> !word.startsWith("-")).findFirst().orElse("");
    }

    String namespace() {
        int flag = words.indexOf("-n");
        return flag >= 0 && flag + 1 < words.size() ? words.get(flag + 1) : "";
    }

    /** Where somebody can connect: {@code 127.0.0.1:8080}; nothing while nobody can. */
    List<String> addresses() {
        return addresses.stream().map(one -> one.replaceFirst(" .*", "")).toList();
    }

    /**
     * The addresses with the ports they lead to, or what was asked for while nobody can connect.
     */
    String ports() {
        return addresses.isEmpty()
                ? String.join(
                        " ",
                        words.stream().skip(3).filter(word -> word.matches("[\\w-]*:.*")).toList())
                : String.join(" ", addresses).replace(" -> ", " → ");
    }

    void open(Supplier<PortForward.Counts> figures) {
        counts = figures;
    }

    /** Takes a line in; says whether somebody can connect now who could not before. */
    boolean printed(String line) {
        if (!line.startsWith(FROM)) {
            return false;
        }
        addresses.add(line.substring(FROM.length()));
        boolean first = state == State.CONNECTING;
        state = State.OPEN;
        return first;
    }

    void missed(String why) {
        trouble = why;
    }

    void end(String why) {
        state = State.ENDED;
        trouble = why;
        addresses.clear();
    }
}
