package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kubernetes.stream.PortForward;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.keys.Keymap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Ports of this machine that lead into the cluster: begun, listed, lost and stopped. */
@Tag("unit")
class ForwardsTest {
    private static final Key ENTER = Key.of(Key.Kind.ENTER);
    private static final Key ESCAPE = Key.of(Key.Kind.ESCAPE);
    static final Commands.Forwarding OPEN =
            new Commands.Forwarding(() -> new PortForward.Counts(7, 2, 1500, 3_000_000, 0));
    static final String LISTENING = "Forwarding from 127.0.0.1:8080 -> 8080";
    private static final String LINE =
            "kubectl port-forward pod/web-5d4-aaaaa 8080:8080 --address 127.0.0.1 -n shop";

    private final FakeCluster cluster = new FakeCluster();
    private final FakeEngine engine = new FakeEngine();
    private final Bench bench = new Bench(120, 35, engine, cluster);

    private void begin(Object... told) {
        engine.forwarding.clear();
        engine.forwarding.addAll(List.of(told));
        bench.type(":po shop /web").press(ENTER).type("f");
    }

    @Test
    void theFormKnowsThePortsAndShowsTheLine() {
        begin(OPEN, LISTENING);
        assertThat(bench.screen())
                .contains("Forward to pod/web-5d4-aaaaa", "it has 8080", "8080:8080", "$ kubectl");
        bench.press(ENTER);
        assertThat(engine.ran).containsExactly(LINE);
        assertThat(bench.screen())
                .contains("127.0.0.1:8080 → 8080 of pod/web-5d4-aaaaa", "1 forward ");
    }

    @Test
    void theListTellsWhatGoesThrough() {
        begin(OPEN, LISTENING);
        bench.press(ENTER).type(":forwards").press(ENTER);
        assertThat(bench.screen())
                .contains("Port-forwards", "HERE → THERE", "CONN")
                .contains("127.0.0.1:8080 → 8080  pod/web-5d4-aaaaa  shop")
                .contains("2/7")
                .contains("$ " + LINE);
        bench.press(Keymap.key("Ctrl-D"));
        assertThat(bench.screen()).contains("nothing is forwarded").doesNotContain("1 forward ");
    }

    @Test
    void oneThatIsLostStaysOnTheListAndCanBeginAnew() {
        begin(OPEN, LISTENING, new Commands.Ran(1, "error: lost connection to pod"));
        bench.press(ENTER);
        assertThat(bench.screen()).contains("error: lost connection to pod", "1 forward lost");
        bench.type(":forwards").press(ENTER);
        assertThat(bench.screen()).contains("✗", "error: lost connection to pod");
        engine.forwarding.removeLast();
        bench.type("R");
        assertThat(engine.ran).containsExactly(LINE, LINE);
        assertThat(bench.screen()).contains("1 forward ").doesNotContain("lost");
    }

    @Test
    void oneThatNeverOpenedIsToldWhole() {
        begin(new Commands.Ran(1, "error: unable to listen on any of the requested ports"));
        bench.press(ENTER);
        assertThat(bench.screen()).contains("unable to listen on any of the requested ports");
        assertThat(bench.deck().performer().forwards().all()).isEmpty();
    }

    @Test
    void aConnectionThatFailsIsToldAndOthersGoOn() {
        begin(OPEN, LISTENING, new Commands.Missed("connection refused"));
        bench.press(ENTER);
        assertThat(bench.screen()).contains("pod/web-5d4-aaaaa: connection refused", "1 forward ");
    }

    @Test
    void quittingSaysThatTheyEnd() {
        begin(OPEN, LISTENING);
        bench.press(ENTER);
        bench.press(ESCAPE, ESCAPE, ESCAPE).type("qqq");
        assertThat(bench.screen()).contains("A port-forward ends with the program.");
    }

    @Test
    void whatIsNoPortIsRefusedInTheForm() {
        begin(OPEN, LISTENING);
        bench.type(":::").press(ENTER);
        assertThat(engine.ran).isEmpty();
        assertThat(bench.screen()).contains("give ports as LOCAL:REMOTE, such as 8080:80");
    }

    @Test
    void readOnlyNothingIsForwarded() {
        engine.readOnly(true);
        begin(OPEN, LISTENING);
        assertThat(engine.ran).isEmpty();
        assertThat(bench.screen()).contains("changes something, and this is read-only");
    }
}
