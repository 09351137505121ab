package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What may be typed after the slash. */
@Tag("unit")
class RowFilterTest {
    private static String text(String column) {
        return switch (column) {
            case "name" -> "web-front";
            case "image" -> "nginx:1.27 alpine";
            case "labels" -> "app=web,tier=front";
            default -> "● web-front nginx:1.27 alpine running";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "web | true",
                "WEB | true",
                "^web | false",
                "w.b-f | true",
                "!web | false",
                "!redis | true",
                "web redis | false",
                "web !redis | true",
                "\"27 alpine\" | true",
                "'27  alpine' | false",
                "name:^web | true",
                "name:nginx | false",
                "image:nginx name:front | true",
                "!name:nginx | true",
                "-f wfnx | true",
                "-f xfw | false",
                "[unfinished | false",
                "nginx:1 | true",
                "-l app=web | true",
                "-l \"app in (db)\" | false",
                "front -l app | true",
            })
    void lets(String filter, boolean through) {
        RowFilter read = RowFilter.parse(filter.strip(), List.of("", "name", "image"));
        assertThat(read.passes(RowFilterTest::text)).isEqualTo(through);
    }
}
