package dev.quarterdeck.tui.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a row must be like to be shown, as typed after {@code /}.
 *
 * <p>Words are regular expressions, all of which must be found; {@code !word} must not be; {@code
 * -f word} has its letters in this order; {@code -l a=b} selects by labels; {@code column:word}
 * looks in one column; quotes keep spaces. A word that is no regular expression is taken literally.
 */
record RowFilter(List<Term> terms) {
    /** The column that holds a row's labels, as {@code a=b,c=d}. */
    static final String LABELS = "labels";

    /** A set needs no quotes around it. */
    private static final Pattern SET =
            Pattern.compile("(-l +)([^\" ]+ +(?:in|notin) *\\([^)]*\\))");

    /** Lets everything through. */
    static final RowFilter NONE = new RowFilter(List.of());

    /** Gives the text of a column by its lower-case title; of the whole row for an empty title. */
    interface Texts {
        String of(String column);
    }

    /** One word of the filter. */
    record Term(boolean inverse, String column, Predicate<String> test) {
        boolean passes(Texts row) {
            return test.test(row.of(column)) != inverse;
        }
    }

    RowFilter {
        terms = List.copyOf(terms);
    }

    boolean passes(Texts row) {
        for (Term term : terms) {
            if (!term.passes(row)) {
                return false;
            }
        }
        return true;
    }

    /** Reads a filter; {@code columns} are the lower-case titles that may stand before a colon. */
    static RowFilter parse(String text, List<String> columns) {
        List<Term> terms = new ArrayList<>();
        boolean fuzzy = false;
        boolean label = false;
        for (String word : words(SET.matcher(text).replaceAll("$1\"$2\""))) {
            switch (word) {
                case "!" -> {
                    // Not yet a word.
                }
                case "-f" -> fuzzy = true;
                case "-l" -> label = true;
                default -> {
                    terms.add(label ? labelled(word) : term(word, fuzzy, columns));
                    label = false;
                }
            }
        }
        return new RowFilter(terms);
    }

    private static Term term(String word, boolean fuzzy, List<String> columns) {
        boolean inverse = word.startsWith("!") && word.length() > 1;
        String rest = inverse ? word.substring(1) : word;
        int colon = rest.indexOf(':');
        String column = colon > 0 ? rest.substring(0, colon).toLowerCase(Locale.ROOT) : "";
        if (columns.contains(column)) {
            rest = rest.substring(colon + 1);
        } else {
            column = "";
        }
        return new Term(inverse, column, fuzzy ? fuzzy(rest) : regex(rest));
    }

    private static Term labelled(String selector) {
        return new Term(false, LABELS, LabelSelector.parse(selector));
    }

    private static Predicate<String> regex(String word) {
        return pattern(word).asPredicate();
    }

    /** The pattern a person means by this text: a regular expression, else the text itself. */
    static Pattern pattern(String word) {
        try {
            return Pattern.compile(word, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException unfinished) {
            return Pattern.compile(
                    word, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    private static Predicate<String> fuzzy(String letters) {
        return text -> Fuzzy.score(letters, text) >= 0;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote == 0 && c == ' ') {
                flush(word, words);
            } else {
                word.append(c);
            }
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
