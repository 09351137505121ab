package dev.quarterdeck.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

@Tag("unit")
class DetachKeysTest {
    /** In what is typed and sent, ^X stands for a control key; | says that the keys were found. */
    @ParameterizedTest
    @CsvSource({
        "'',             a^P^Qb,   a|",
        "'',             a^Pb^Q,   a^Pb^Q",
        "'',             ^P^P^Q,   ^P|",
        "'',             ^P,       ''",
        "'ctrl-a,d',     ^Ad,      |",
        "'ctrl-a,d',     ^P^Qd^A^Ad, ^P^Qd^A|",
        "x,              axb,      a|",
        "'ctrl-@,ctrl-_', ^@^_,    |",
        "'nonsense',     ^P^Q,     |",
        "'ctrl-1',       ^P^Q,     |",
    })
    void watchesForTheSequence(String notation, String typed, String sent) {
        DetachKeys keys = DetachKeys.of(notation);
        var out = new ByteArrayOutputStream();
        boolean found = false;
        for (byte key : plain(typed).getBytes(StandardCharsets.ISO_8859_1)) {
            found = found || keys.take(key, out);
            if (found) {
                break;
            }
        }
        String shown = out.toString(StandardCharsets.ISO_8859_1) + (found ? "|" : "");
        assertThat(shown).isEqualTo(plain(sent));
    }

    private static String plain(String shown) {
        var text = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            boolean control = shown.charAt(i) == '^';
            text.append(control ? (char) (shown.charAt(++i) & 0x1f) : shown.charAt(i));
        }
        return text.toString();
    }
}
