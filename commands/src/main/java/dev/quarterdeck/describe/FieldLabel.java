package dev.quarterdeck.describe;

import dev.quarterdeck.text.Utf8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of fields as words: {@code podCIDRs} is {@code Pod CIDRs}. Ported from smartLabelFor in
 * {@code k8s.io/kubectl/pkg/describe/describe.go} and {@code github.com/fatih/camelcase}.
 */
final class FieldLabel {
    private static final Set<String> ACRONYMS = Set.of("API", "URL", "UID", "GUID");

    private FieldLabel() {}

    static String of(String field) {
        boolean plain = field.codePoints().allMatch(c -> Character.isLetter(c) || c == '-');
        if (!plain) {
            return field;
        }
        return String.join(" ", merged(split(field)).stream().map(FieldLabel::word).toList());
    }

    /** Parts of lower case, of upper case and of others; the last capital begins a word. */
    private static List<String> split(String field) {
        List<StringBuilder> parts = new ArrayList<>();
        int last = 0;
        for (int point : field.codePoints().toArray()) {
            int type = type(point);
            if (type != last) {
                parts.add(new StringBuilder());
            }
            parts.getLast().appendCodePoint(point);
            last = type;
        }
        for (int i = 0; i + 1 < parts.size(); i++) {
            StringBuilder part = parts.get(i);
            StringBuilder next = parts.get(i + 1);
            if (type(part.codePointAt(0)) == Character.UPPERCASE_LETTER
                    && type(next.codePointAt(0)) == Character.LOWERCASE_LETTER) {
                int start = part.offsetByCodePoints(part.length(), -1);
                next.insert(0, part.substring(start));
                part.setLength(start);
            }
        }
        return parts.stream().filter(part -> !part.isEmpty()).map(String::valueOf).toList();
    }

    private static int type(int point) {
        int type = Character.getType(point);
        return type == Character.LOWERCASE_LETTER || type == Character.UPPERCASE_LETTER
                ? type
                : Character.OTHER_LETTER;
    }

    /** An acronym and the word after it are one where both begin with capitals. */
    private static List<String> merged(List<String> parts) {
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i + 1 < parts.size() && acronym(part) && capital(parts.get(i + 1))) {
                merged.add(part + parts.get(++i));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }

    private static boolean acronym(String part) {
        return Utf8.length(part) >= 2
                && part.codePoints()
                        .noneMatch(
                                c ->
                                        Character.isLetter(c)
                                                && type(c) != Character.UPPERCASE_LETTER);
    }

    /** Go looks at the first byte alone. */
    private static boolean capital(String part) {
        return type(Utf8.encode(part)[0] & 0xff) == Character.UPPERCASE_LETTER;
    }

    private static String word(String part) {
        String upper = part.toUpperCase(Locale.ROOT);
        if (ACRONYMS.contains(upper)) {
            return upper;
        }
        if (!part.equals(part.toLowerCase(Locale.ROOT))) {
            return part;
        }
        int end = Character.charCount(part.codePointAt(0));
        return title(part.substring(0, end)) + part.substring(end);
    }

    /**
     * The title case of a letter by Unicode's full mappings: ß becomes Ss, and a ligature its
     * letters, the first of them a capital.
     */
    private static String title(String letter) {
        String upper = letter.toUpperCase(Locale.ROOT);
        int single = Character.toTitleCase(letter.codePointAt(0));
        if (upper.length() == 1 || single != letter.codePointAt(0)) {
            return Character.toString(single);
        }
        StringBuilder title = new StringBuilder();
        boolean capital = false;
        for (int c : upper.codePoints().toArray()) {
            title.appendCodePoint(capital ? Character.toLowerCase(c) : c);
            capital |= Character.isUpperCase(c);
        }
        return title.toString();
    }
}
