package dev.quarterdeck.tui.canvas;

import dev.quarterdeck.themes.Color;
import dev.quarterdeck.themes.Emphasis;
import dev.quarterdeck.themes.Style;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A canvas as plain text, for golden files and failing tests. */
final class Picture {
    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private Picture() {}

    static String text(Canvas canvas) {
        return IntStream.range(0, canvas.size().rows())
                .mapToObj(y -> row(canvas, y))
                .collect(Collectors.joining("\n"));
    }

    static String styled(Canvas canvas) {
        Map<Style, String> letters = new LinkedHashMap<>();
        letters.put(canvas.base(), ".");
        String marks =
                IntStream.range(0, canvas.size().rows())
                        .mapToObj(y -> marks(canvas, y, letters))
                        .collect(Collectors.joining("\n"));
        String legend =
                letters.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                        .collect(Collectors.joining("\n"));
        return text(canvas) + "\n\n" + marks + "\n\n" + legend;
    }

    private static String row(Canvas canvas, int y) {
        StringBuilder row = new StringBuilder();
        for (int x = 0; x < canvas.size().columns(); x++) {
            row.append(canvas.cell(x, y).cluster());
        }
        return row.toString().stripTrailing();
    }

    private static String marks(Canvas canvas, int y, Map<Style, String> letters) {
        StringBuilder row = new StringBuilder();
        for (int x = 0; x < canvas.size().columns(); x++) {
            row.append(
                    letters.computeIfAbsent(
                            canvas.cell(x, y).style(), style -> letter(letters.size() - 1)));
        }
        return row.toString();
    }

    private static String letter(int number) {
        return String.valueOf(LETTERS.charAt(number % LETTERS.length()));
    }

    private static String words(Style style) {
        StringBuilder words = new StringBuilder(word(style.foreground()));
        words.append(" on ").append(word(style.background()));
        for (Emphasis emphasis : new TreeSet<>(style.emphasis())) {
            words.append(' ').append(emphasis.name().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    private static String word(@Nullable Color color) {
        return switch (color) {
            case null -> "-";
            case Color.Default() -> "default";
            case Color.Rgb(int red, int green, int blue) ->
                    "#%02x%02x%02x".formatted(red, green, blue);
        };
    }
}
