package dev.quarterdeck.kubernetes.stream;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.Inflater;

@Tag("unit")
@Timeout(30)
class SpdyTest {
    private static final HexFormat HEX = HexFormat.of();

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private Spdy spdy(String hex) throws Exception {
        var in = new ByteArrayInputStream(HEX.parseHex(hex.replace(" ", "")));
        return new Spdy(new Duplex(in, sent, () -> {}));
    }

    @Test
    void streamsAreOpenedWithHeadersThatShareOneDictionary() throws Exception {
        var inflater = new Inflater();
        try (Spdy spdy = spdy("")) {
            List<Integer> numbers = new ArrayList<>();
            spdy.open(Map.of("streamtype", "error", "port", "80"), numbers::add);
            spdy.open(Map.of("streamtype", "data", "port", "80"), numbers::add);
            assertThat(numbers).containsExactly(1, 3);
        }
        var in = new DataInputStream(new ByteArrayInputStream(sent.toByteArray()));
        assertThat(headers(in, 1, inflater))
                .isEqualTo(new TreeMap<>(Map.of("streamtype", "error", "port", "80")));
        assertThat(headers(in, 3, inflater))
                .isEqualTo(new TreeMap<>(Map.of("streamtype", "data", "port", "80")));
        assertThat(in.available()).isZero();
        inflater.end();
    }

    /** An answer can come as soon as the frame is under way. */
    @Test
    void aStreamsNumberIsKnownBeforeItsFrameIsSent() throws Exception {
        List<Integer> lengths = new ArrayList<>();
        try (Spdy spdy = spdy("")) {
            spdy.open(Map.of("streamtype", "data"), number -> lengths.add(sent.size()));
        }
        assertThat(lengths).containsExactly(0);
        assertThat(sent.size()).isPositive();
    }

    private static Map<String, String> headers(DataInputStream in, int stream, Inflater inflater)
            throws Exception {
        assertThat(in.readInt()).isEqualTo(0x80030001);
        int length = in.readInt();
        assertThat(in.readInt()).isEqualTo(stream);
        assertThat(in.readInt()).isZero();
        assertThat(in.readShort()).isZero();
        inflater.setInput(in.readNBytes(length - 10));
        byte[] plain = new byte[1000];
        int count = inflater.inflate(plain);
        if (count == 0 && inflater.needsDictionary()) {
            inflater.setDictionary(SpdyHeaders.dictionary());
            count = inflater.inflate(plain);
        }
        var block = new DataInputStream(new ByteArrayInputStream(plain, 0, count));
        Map<String, String> headers = new TreeMap<>();
        int number = block.readInt();
        for (int i = 0; i < number; i++) {
            headers.put(
                    new String(block.readNBytes(block.readInt()), US_ASCII),
                    new String(block.readNBytes(block.readInt()), US_ASCII));
        }
        return headers;
    }

    @Test
    void framesReachTheirStreamsAndPingsAreAnswered() throws Exception {
        List<String> came = new CopyOnWriteArrayList<>();
        String reply = "80030002 00000006 00000001 0000";
        String ping = "80030006 00000004 00000002";
        String own = "80030006 00000004 00000001";
        String data = "00000001 00000003 616263";
        String last = "00000001 01000001 64";
        String reset = "80030003 00000008 00000003 00000005";
        String away = "80030007 00000008 00000000 00000000";
        try (Spdy spdy = spdy(reply + ping + own + data + last + reset + away + data)) {
            spdy.carry(
                    new Carrier.Sink() {
                        @Override
                        public void take(int stream, byte[] bytes, int offset, int length) {
                            came.add(stream + ":" + new String(bytes, offset, length, US_ASCII));
                        }

                        @Override
                        public void ended(int stream) {
                            came.add(stream + " ended");
                        }
                    });
            assertThat(came).containsExactly("1:abc", "1:d", "1 ended", "3 ended");
            // The answer is not sent by who reads.
            Await.until("the answer", () -> sent.size() >= ping.replace(" ", "").length() / 2);
            assertThat(HEX.formatHex(sent.toByteArray())).isEqualTo(ping.replace(" ", ""));
        }
    }
}
