package dev.quarterdeck.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

@Tag("unit")
class JsonTest {
    @Test
    void objectsKeepTheOrderOfTheirKeys() throws IOException {
        Object value = Json.parse("{\"b\":1,\"a\":[true,null,\"x\"],\"c\":{\"d\":1.5}}");
        assertThat(Json.object(value)).containsOnlyKeys("b", "a", "c");
        assertThat(new ArrayList<>(Json.object(value).keySet())).containsExactly("b", "a", "c");
        assertThat(Json.array(Json.object(value).get("a"))).containsExactly(true, null, "x");
        assertThat(Json.object(Json.object(value).get("c"))).containsEntry("d", 1.5);
    }

    @Test
    void wholeNumbersAreExact() throws IOException {
        assertThat(Json.parse("[0,-7,9007199254740993,18446744073709551615]"))
                .isEqualTo(
                        List.of(
                                0L,
                                -7L,
                                9007199254740993L,
                                new BigInteger("18446744073709551615")));
    }

    @Test
    void aDocumentIsOneValue() {
        assertThatThrownBy(() -> Json.parse("{} {}")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.parse("")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.parse("{\"a\":")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.parse("[1")).isInstanceOf(JsonException.class);
    }

    @Test
    void malformedBytesBecomeTheReplacementCharacter() throws IOException {
        byte[] raw = {'"', 'a', (byte) 0xff, 'b', '"'};
        assertThat(Json.parse(raw)).isEqualTo("a\ufffdb");
    }

    @Test
    void writesAsGoMarshals() {
        assertThat(Json.write(Map.of("k", "<a href='x'>&\u2028\u0001\n\"\\")))
                .isEqualTo("{\"k\":\"\\u003ca href='x'\\u003e\\u0026\\u2028\\u0001\\n\\\"\\\\\"}");
        assertThat(Json.write("<&>", JsonStyle.PLAIN)).isEqualTo("\"<&>\"");
        assertThat(Json.write(List.of(1.5, 1.0, 1e21, 1e-7, 123456789.25, -0.0, Double.MIN_VALUE)))
                .isEqualTo("[1.5,1,1e+21,1e-7,123456789.25,-0,5e-324]");
    }

    @Test
    void sortsKeysByTheirBytes() throws IOException {
        Object value = Json.parse("{\"\ud83d\ude00\":1,\"\uff21\":2,\"b\":3,\"a\":4}");
        assertThat(Json.write(value, JsonStyle.PLAIN.sorted()))
                .isEqualTo("{\"a\":4,\"b\":3,\"\uff21\":2,\"\ud83d\ude00\":1}");
    }

    @Test
    void writesIndented() throws IOException {
        Object value = Json.parse("{\"a\":[1,{}],\"b\":[]}");
        assertThat(Json.writeIndented(value, "  "))
                .isEqualTo("{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
    }

    @Test
    void layoutTouchesNoNumberAndNoEscape() {
        String raw = " {\"a\" : 1.50, \"b\":[ ],\"c\\\"}\":\"\\u003c{,:\", \"d\":[1, 2]}\n";
        String expected =
                """
                {
                >    "a": 1.50,
                >    "b": [],
                >    "c\\"}": "\\u003c{,:",
                >    "d": [
                >        1,
                >        2
                >    ]
                >}
                """;
        assertThat(new String(Json.indent(utf8(raw), ">", "    "), StandardCharsets.UTF_8))
                .isEqualTo(expected);
        assertThat(new String(Json.compact(utf8(raw)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":1.50,\"b\":[],\"c\\\"}\":\"\\u003c{,:\",\"d\":[1,2]}");
    }

    @Test
    void aStreamGivesEachValueWhenItHasArrived() throws IOException {
        try (PipedOutputStream out = new PipedOutputStream();
                JsonValues values = new JsonValues(new PipedInputStream(out))) {
            out.write(utf8("{\"id\":1}\n"));
            out.flush();
            assertThat(values.next()).isEqualTo(Map.of("id", 1L));
            out.write(utf8("{\"id\":2}{\"id\":3}"));
            out.flush();
            assertThat(values.next()).isEqualTo(Map.of("id", 2L));
            assertThat(values.next()).isEqualTo(Map.of("id", 3L));
        }
    }

    @Test
    void aStreamCutInsideAValueFails() throws IOException {
        InputStream cut = new ByteArrayInputStream(utf8("{\"id\":1}{\"id\":"));
        try (JsonValues values = new JsonValues(cut)) {
            assertThat(values.next()).isEqualTo(Map.of("id", 1L));
            assertThatThrownBy(values::next).isInstanceOf(UncheckedIOException.class);
        }
    }

    /** However the bytes arrive, the same values come out. */
    @Test
    void whatIsWrittenIsReadAgainInPiecesOfAnySize() throws IOException {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            Object value = randomValue(random, 4);
            String padding = " ".repeat(random.nextInt(2) * 8190);
            byte[] bytes = utf8(padding + Json.write(value) + "\n[]");
            try (JsonValues values = new JsonValues(new Dripping(bytes, random))) {
                assertThat(values.next()).isEqualTo(value);
                assertThat(values.next()).isEqualTo(List.of());
                assertThat(values.hasNext()).isFalse();
            }
            assertThat(Json.parse(Json.writeIndented(value, " "))).isEqualTo(value);
            byte[] indented = Json.indent(utf8(Json.write(value)), "", "\t");
            assertThat(Json.compact(indented)).isEqualTo(utf8(Json.write(value)));
        }
    }

    private static @Nullable Object randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong() >> random.nextInt(64);
            case 3 -> random.nextDouble() * 1e9 + 0.1;
            case 4, 5 -> randomText(random);
            case 6 -> {
                List<@Nullable Object> list = new ArrayList<>();
                random.ints(random.nextInt(5))
                        .forEach(i -> list.add(randomValue(random, depth - 1)));
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                random.ints(random.nextInt(5))
                        .forEach(i -> map.put(randomText(random), randomValue(random, depth - 1)));
                yield map;
            }
        };
    }

    private static String randomText(Random random) {
        String[] pieces = {
            "a",
            "long text without anything odd ",
            "\"",
            "\\",
            "\n",
            "é",
            "漢",
            "😀",
            "<",
            "\u0001",
            "\u2028",
            "/"
        };
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            out.append(pieces[random.nextInt(pieces.length)]);
        }
        return out.toString();
    }

    /** A stream that gives a few bytes at a time. */
    private static final class Dripping extends ByteArrayInputStream {
        private final Random random;

        Dripping(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(7)));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
