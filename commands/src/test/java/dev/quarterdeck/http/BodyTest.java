package dev.quarterdeck.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

@Tag("unit")
class BodyTest {
    /** A connection that brings one piece with each read. */
    private static Wire cut(String... pieces) {
        List<InputStream> streams =
                Stream.of(pieces)
                        .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                        .<InputStream>map(ByteArrayInputStream::new)
                        .toList();
        return new Wire(new SequenceInputStream(Collections.enumeration(streams)));
    }

    @Test
    void joinsChunksHoweverTheyAreCut() throws IOException {
        Wire wire =
                cut(
                        "HTTP/1.1 200 OK\r\nTransfer-Enc",
                        "oding: chunked\r\n\r",
                        "\n4\r",
                        "\nabc",
                        "d\r\n1",
                        "0;ext=1\r\n0123456789abcdef\r\n0\r\n",
                        "Trailer: x\r\n\r\n",
                        "HTTP/1.1 ",
                        "204 No Content\r\n\r\n");
        Body body = Body.of("GET", Head.read(wire), wire);
        assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("abcd0123456789abcdef");
        assertThat(Head.read(wire).status()).isEqualTo(204);
    }
}
