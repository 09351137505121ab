package dev.quarterdeck.tui.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the tests' own terminal does where programs other than ours rely on it. */
@Tag("unit")
class EmulatorTest {
    private final List<String> answers = new ArrayList<>();
    private final Emulator emulator = new Emulator(4, 3, answers::add, answers::add);

    /** The cursor stands on the second of four signs in the second of three rows. */
    @ParameterizedTest
    @CsvSource({
        "[J, 'abcd|a|'",
        "[0J, 'abcd|a|'",
        "[1J, '|  cd|abcd'",
        "[2J, '||'",
        "[K, 'abcd|a|abcd'",
        "[1K, 'abcd|  cd|abcd'",
        "[2K, 'abcd||abcd'"
    })
    void erasesThePartThatIsAskedFor(String sequence, String left) {
        take("abcd\r\nabcd\r\nabcd\u001b[2;2H\u001b" + sequence);
        assertThat(String.join("|", emulator.lines())).isEqualTo(left);
        assertThat(answers).isEmpty();
    }

    @Test
    void keepsThePromptThatAShellDrawsAgain() {
        take("$ \u001b[6n");
        take("\r$ \u001b[J");
        assertThat(emulator.lines().getFirst()).isEqualTo("$");
        assertThat(answers).containsExactly("\u001b[1;3R");
    }

    private void take(String text) {
        emulator.accept(text.getBytes(StandardCharsets.UTF_8));
    }
}
