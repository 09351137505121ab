package dev.quarterdeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How names and identifiers are ordered, shortened and kept. */
@Tag("unit")
class NamesTest {
    @Test
    void numbersInNamesCount() {
        List<String> sorted =
                List.of(
                        "", "1", "01", "2", "02", "10", "A1", "a", "a1", "a1b", "a01", "a2", "a10",
                        "web-2", "web-10", "é");
        List<String> names = new ArrayList<>(sorted);
        Collections.reverse(names);
        names.sort(NaturalOrder.INSTANCE);
        assertThat(names).isEqualTo(sorted);
    }

    @Test
    void ellipsisAsDockerCuts() {
        assertThat(Ellipsis.cut("\"/docker-entrypoint.…\"", 20)).isEqualTo("\"/docker-entrypoint…");
        assertThat(Ellipsis.cut("t🐳ststring", 0)).isEmpty();
        assertThat(Ellipsis.cut("t🐳ststring", 1)).isEqualTo("t");
        assertThat(Ellipsis.cut("t🐳ststring", 2)).isEqualTo("t…");
        assertThat(Ellipsis.cut("t🐳ststring", 6)).isEqualTo("t🐳st…");
        assertThat(Ellipsis.cut("t🐳ststring", 20)).isEqualTo("t🐳ststring");
        assertThat(Ellipsis.cut("你好世界teststring", 9)).isEqualTo("你好世界…");
        assertThat(Ellipsis.cut("teststring", 10)).isEqualTo("teststring");
        assertThat(Ellipsis.cut("", 1)).isEmpty();
    }

    @Test
    void shortIdentifiers() {
        assertThat(
                        Ellipsis.id(
                                "sha256:90435eec5c4e124e741ef731e118be2fc799a68aba0466ec17717f24ce2ae6a2"))
                .isEqualTo("90435eec5c4e");
        assertThat(Ellipsis.id("abc")).isEqualTo("abc");
    }

    @Test
    void bytesThatAreNoUtf8AreKept() {
        byte[] bytes = {
            'a',
            (byte) 0xff,
            (byte) 0xc3,
            (byte) 0xa9,
            (byte) 0xe2,
            (byte) 0x82,
            'b',
            (byte) 0xed,
            (byte) 0xa0,
            (byte) 0x80
        };
        String text = Utf8.decode(bytes);
        assertThat(Utf8.encode(text)).isEqualTo(bytes);
        assertThat(Utf8.length(text)).isEqualTo(bytes.length);
        assertThat(GoQuote.quote(text)).isEqualTo("\"a\\xffé\\xe2\\x82b\\xed\\xa0\\x80\"");
        assertThat(Utf8.encode("x\ud800y"))
                .isEqualTo(new byte[] {'x', (byte) 0xef, (byte) 0xbf, (byte) 0xbd, 'y'});
        assertThat(Utf8.encode("é😀"))
                .isEqualTo("é😀".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
