package dev.quarterdeck.kubernetes.print;

/**
 * Writes YAML, and knows where in the line it stands. Ported from {@code
 * go.yaml.in/yaml/v2/emitterc.go}.
 */
final class YamlEmitter {
    private static final int STEP = 2;
    private static final int BEST_WIDTH = 80;

    private final StringBuilder out;
    private int column;
    private int indent = -1;
    private boolean whitespace = true;
    private boolean indention = true;

    YamlEmitter(StringBuilder out) {
        this.out = out;
    }

    /** Goes a level deeper; gives the indentation to come {@link #back} to. */
    int deeper(boolean flow, boolean indentless) {
        int before = indent;
        if (indent < 0) {
            indent = flow ? STEP : 0;
        } else if (!indentless) {
            indent += STEP;
        }
        return before;
    }

    void back(int before) {
        indent = before;
    }

    /** Whether nothing but blanks and indicators stand in the line. */
    boolean indention() {
        return indention;
    }

    /** Goes to the indentation, in a new line unless this one is good for it. */
    void indent() {
        int wanted = Math.max(indent, 0);
        if (!indention || column > wanted || (column == wanted && !whitespace)) {
            newline();
        }
        while (column < wanted) {
            put(' ');
        }
        whitespace = true;
        indention = true;
    }

    void indicator(String mark, boolean needsBlank, boolean isBlank, boolean isIndention) {
        if (needsBlank && !whitespace) {
            put(' ');
        }
        out.append(mark);
        column += mark.length();
        whitespace = isBlank;
        indention &= isIndention;
    }

    void scalar(String text, YamlScalar.Style style, boolean breaks) {
        switch (style) {
            case PLAIN -> plain(text, breaks);
            case SINGLE_QUOTED -> singleQuoted(text, breaks);
            case DOUBLE_QUOTED -> doubleQuoted(text, breaks);
            case LITERAL -> literal(text);
        }
    }

    private void plain(String text, boolean breaks) {
        if (!whitespace) {
            put(' ');
        }
        boolean blank = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            boolean space = text.charAt(at) == ' ';
            if (space && breaks && !blank && tooWide() && text.charAt(at + 1) != ' ') {
                indent();
            } else {
                put(text.codePointAt(at));
            }
            indention &= space;
            blank = space;
        }
        whitespace = false;
        indention = false;
    }

    private boolean tooWide() {
        return column > BEST_WIDTH;
    }

    private void singleQuoted(String text, boolean breaks) {
        indicator("'", true, false, false);
        boolean blank = false;
        boolean newlines = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (c == ' ') {
                singleQuotedBlank(text, at, breaks && !blank);
                blank = true;
            } else if (YamlScalar.isBreak(c)) {
                if (!newlines && c == '\n') {
                    newline();
                }
                lineBreak(c);
                newlines = true;
            } else {
                singleQuoted(c, newlines);
                blank = false;
                newlines = false;
            }
        }
        indicator("'", false, false, false);
    }

    private void singleQuotedBlank(String text, int at, boolean breaks) {
        boolean inside = at > 0 && at < text.length() - 1;
        if (breaks && tooWide() && inside && text.charAt(at + 1) != ' ') {
            indent();
        } else {
            put(' ');
        }
    }

    private void singleQuoted(int c, boolean afterBreak) {
        if (afterBreak) {
            indent();
        }
        if (c == '\'') {
            put('\'');
        }
        put(c);
        indention = false;
    }

    private void doubleQuoted(String text, boolean breaks) {
        indicator("\"", true, false, false);
        // Upstream looks for the mark at the start of the text wherever it stands: all is escaped.
        boolean marked = text.startsWith("\ufeff");
        boolean blank = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (marked || YamlEscapes.needed(c)) {
                String escape = YamlEscapes.of(c);
                out.append(escape);
                column += escape.length();
                blank = false;
            } else if (c == ' ') {
                doubleQuotedBlank(text, at, breaks && !blank);
                blank = true;
            } else {
                put(c);
                blank = false;
            }
        }
        indicator("\"", false, false, false);
    }

    private void doubleQuotedBlank(String text, int at, boolean breaks) {
        if (breaks && tooWide() && at > 0 && at < text.length() - 1) {
            indent();
            if (text.charAt(at + 1) == ' ') {
                put('\\');
            }
        } else {
            put(' ');
        }
    }

    private void literal(String text) {
        indicator("|", true, false, false);
        hints(text);
        newline();
        indention = true;
        whitespace = true;
        boolean newlines = true;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (YamlScalar.isBreak(c)) {
                lineBreak(c);
                newlines = true;
                continue;
            }
            if (newlines) {
                indent();
            }
            put(c);
            indention = false;
            newlines = false;
        }
    }

    /** How deep a text that begins with a blank stands, and what becomes of its last newlines. */
    private void hints(String text) {
        int first = text.charAt(0);
        if (first == ' ' || YamlScalar.isBreak(first)) {
            indicator(Integer.toString(STEP), false, false, false);
        }
        int last = text.length() - 1;
        if (!YamlScalar.isBreak(text.charAt(last))) {
            indicator("-", false, false, false);
        } else if (last == 0 || YamlScalar.isBreak(text.charAt(last - 1))) {
            indicator("+", false, false, false);
        }
    }

    private void lineBreak(int c) {
        if (c == '\n') {
            newline();
        } else {
            put(c);
            column = 0;
        }
        indention = true;
    }

    private void newline() {
        out.append('\n');
        column = 0;
    }

    private void put(int c) {
        out.appendCodePoint(c);
        column++;
    }
}
