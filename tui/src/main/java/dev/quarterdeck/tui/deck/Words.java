package dev.quarterdeck.tui.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Command lines as words and as one text. */
final class Words {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private Words() {}

    /** The words as one line a shell would read the same way. */
    static String quoted(List<String> words) {
        return String.join(" ", words.stream().map(Words::quote).toList());
    }

    private static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The words of a line, with quotes read as a shell reads them. */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (quote != 0) {
                begun = true;
                quote = append(word, c, quote);
            } else if (c == '\'' || c == '"') {
                begun = true;
                quote = c;
            } else if (c != ' ') {
                begun = true;
                word.append(c);
            } else if (begun) {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    private static char append(StringBuilder word, char c, char quote) {
        if (c == quote) {
            return 0;
        }
        word.append(c);
        return quote;
    }
}
