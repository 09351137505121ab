package dev.quarterdeck.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a line into words as a shell does: both kinds of quotes, backslashes, {@code $NAME}
 * outside single quotes.
 */
final class Words {
    private static final Pattern PIECE =
            Pattern.compile(
                    "'(?<single>[^']*)'|\"(?<double>(?:[^\"\\\\]|\\\\.)*)\"|\\\\(?<escaped>.)|(?<space>\\s+)|(?<plain>[^\\s'\"\\\\]+)");
    private static final Pattern NAME = Pattern.compile("\\$(\\w*[a-z])(\\d*)");

    private Words() {}

    static List<String> of(String line, Map<String, String> names) {
        var words = new ArrayList<String>();
        StringBuilder word = null;
        var pieces = PIECE.matcher(line);
        while (pieces.find()) {
            if (pieces.group("space") == null) {
                word = (word == null ? new StringBuilder() : word).append(piece(pieces, names));
            } else if (word != null) {
                words.add(word.toString());
                word = null;
            }
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }

    private static String piece(Matcher found, Map<String, String> names) {
        if (found.group("single") != null) {
            return found.group("single");
        }
        if (found.group("escaped") != null) {
            return found.group("escaped");
        }
        return found.group("double") != null
                ? named(found.group("double").replaceAll("\\\\([\"\\\\$])", "$1"), names)
                : named(found.group("plain"), names);
    }

    // $web is all of a known name, $web12 its first twelve characters.
    private static String named(String text, Map<String, String> names) {
        return NAME.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        value(
                                                found.group(),
                                                found.group(1),
                                                found.group(2),
                                                names)));
    }

    private static String value(
            String whole, String name, String length, Map<String, String> names) {
        var value = names.get(name);
        if (value == null) {
            return whole;
        }
        return length.isEmpty() ? value : value.substring(0, Integer.parseInt(length));
    }
}
