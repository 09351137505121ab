package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Tag("unit")
class ProgressLinesTest {
    private static final String[] PULL = {
        "{\"status\":\"Pulling from x\",\"id\":\"1\"}",
        "{\"status\":\"Pulling fs layer\",\"progressDetail\":{},\"id\":\"aaa\"}",
        "{\"status\":\"Pulling fs layer\",\"progressDetail\":{},\"id\":\"bbb\"}",
        "{\"status\":\"Downloading\",\"progressDetail\":{\"current\":5,\"total\":10},\"id\":\"aaa\"}",
        "{\"status\":\"Pull complete\",\"progressDetail\":{},\"id\":\"aaa\"}",
        "{\"status\":\"Digest: d\"}"
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String shown(boolean terminal, int columns, String... lines) throws IOException {
        List<Map<String, @Nullable Object>> messages = new ArrayList<>();
        for (String line : lines) {
            messages.add(Json.object(Json.parse(line)));
        }
        var clock = Clock.fixed(Instant.ofEpochSecond(110), ZoneOffset.UTC);
        new ProgressLines(out, terminal, () -> columns, clock).print(messages.iterator());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void elsewhereThanOnATerminalLinesArePlain() throws IOException {
        assertThat(shown(false, 200, PULL))
                .isEqualTo(
                        """
                        1: Pulling from x
                        aaa: Pulling fs layer
                        bbb: Pulling fs layer
                        aaa: Pull complete
                        Digest: d
                        """);
    }

    @Test
    void onATerminalEachLayerKeepsItsLine() throws IOException {
        assertThat(shown(true, 80, PULL).replace("\u001b", "^").replace("\r", "<"))
                .isEqualTo(
                        "1: Pulling from x\n"
                                + "\n^[1A^[2K<aaa: Pulling fs layer <^[1B"
                                + "\n^[1A^[2K<bbb: Pulling fs layer <^[1B"
                                + "^[2A^[2K<aaa: Downloading       5B/10B<^[2B"
                                + "^[2A^[2K<aaa: Pull complete <^[2B"
                                + "Digest: d\n");
    }

    @Test
    void aWideTerminalHasRoomForABarAndTheTimeLeft() throws IOException {
        String line =
                "{\"status\":\"Extracting\",\"id\":\"a\",\"progressDetail\":"
                        + "{\"current\":1,\"total\":4,\"start\":100}}";
        assertThat(shown(true, 120, line))
                .contains("[============>" + " ".repeat(38) + "]       1B/4B 30s");
    }

    @Test
    void anErrorEndsIt() {
        assertThatThrownBy(
                        () ->
                                shown(
                                        false,
                                        80,
                                        "{\"errorDetail\":{\"message\":\"no"
                                                + " room\"},\"error\":\"x\"}"))
                .isInstanceOf(CommandException.class)
                .hasMessage("no room");
    }
}
