package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

/**
 * A value without parts, and the ways it may be written. Ported from {@code
 * go.yaml.in/yaml/v2/emitterc.go} (yaml_emitter_analyze_scalar, yaml_emitter_select_scalar_style)
 * and {@code encode.go} (stringv).
 */
record YamlScalar(
        String text,
        Style wanted,
        boolean multiline,
        boolean plainAllowed,
        boolean singleQuotedAllowed,
        boolean literalAllowed) {
    /** How it is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL
    }

    /** These cannot begin a plain text. */
    private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

    static YamlScalar of(@Nullable Object value) {
        if (value instanceof String text) {
            return ofText(YamlInput.read(text));
        }
        String plain =
                value instanceof Number number ? YamlNumber.of(number) : String.valueOf(value);
        return new YamlScalar(plain, Style.PLAIN, false, true, true, false);
    }

    static YamlScalar ofText(String text) {
        boolean literal = text.indexOf('\n') >= 0;
        Style wanted =
                literal
                        ? Style.LITERAL
                        : YamlTypes.readsAsText(text) ? Style.PLAIN : Style.DOUBLE_QUOTED;
        return text.isEmpty()
                ? new YamlScalar(text, wanted, false, true, true, false)
                : new Analysis(text).scalar(wanted);
    }

    int bytes() {
        return Utf8.length(text);
    }

    Style style(boolean simpleKey) {
        Style style = simpleKey && multiline ? Style.DOUBLE_QUOTED : wanted;
        if (style == Style.PLAIN && (!plainAllowed || (text.isEmpty() && simpleKey))) {
            style = Style.SINGLE_QUOTED;
        }
        if (style == Style.SINGLE_QUOTED && !singleQuotedAllowed) {
            style = Style.DOUBLE_QUOTED;
        }
        boolean tooMuch = style == Style.LITERAL && (!literalAllowed || simpleKey);
        return tooMuch ? Style.DOUBLE_QUOTED : style;
    }

    static boolean isBreak(int c) {
        return c == '\r' || c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** What stands where in a text. */
    private static final class Analysis {
        private final String text;
        private boolean indicators;
        private boolean lineBreaks;
        private boolean special;
        private boolean blankBeforeBreak;
        private boolean blankAfterBreak;

        Analysis(String text) {
            this.text = text;
            indicators = text.startsWith("---") || text.startsWith("...");
            int before = -1;
            for (int at = 0; at < text.length(); ) {
                int c = text.codePointAt(at);
                int next = at + Character.charCount(c);
                indicators |= indicator(c, before, next);
                special |= !YamlEscapes.printable(c);
                lineBreaks |= isBreak(c);
                blankAfterBreak |= c == ' ' && isBreak(before);
                blankBeforeBreak |= isBreak(c) && before == ' ';
                before = c;
                at = next;
            }
        }

        private boolean indicator(int c, int before, int next) {
            boolean blankNext = next >= text.length() || blank(text.charAt(next));
            if (before < 0) {
                return INDICATORS.indexOf(c) >= 0 || (blankNext && "?:-".indexOf(c) >= 0);
            }
            return (c == ':' && blankNext) || (c == '#' && (blank(before) || isBreak(before)));
        }

        private static boolean blank(int c) {
            return c == ' ' || c == '\t';
        }

        YamlScalar scalar(Style wanted) {
            int first = text.charAt(0);
            int last = text.charAt(text.length() - 1);
            boolean edge = first == ' ' || last == ' ' || isBreak(first) || isBreak(last);
            boolean unquotable = blankBeforeBreak || special;
            boolean plain = !edge && !blankAfterBreak && !unquotable && !lineBreaks && !indicators;
            return new YamlScalar(
                    text,
                    wanted,
                    lineBreaks,
                    plain,
                    !blankAfterBreak && !unquotable,
                    last != ' ' && !unquotable);
        }
    }
}
