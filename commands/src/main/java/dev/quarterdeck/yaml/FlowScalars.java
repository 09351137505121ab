package dev.quarterdeck.yaml;

/** Scans scalars without quotes and with them. */
final class FlowScalars {
    private final Source source;
    private final Text text = new Text();
    private final Text blanks = new Text();
    private final Text firstBreak = new Text();
    private final Text breaks = new Text();
    private boolean lineEnded;

    FlowScalars(Source source) {
        this.source = source;
    }

    /** Whether a line has ended behind the last plain scalar. */
    boolean endedLine() {
        return lineEnded;
    }

    /** A scalar without quotes, whose further lines begin at the column or further right. */
    Token plain(int column, boolean flow) {
        int line = source.line();
        clear();
        lineEnded = false;
        while (true) {
            source.need(4);
            if (source.documentMark() || source.peek() == '#') {
                break;
            }
            words(flow);
            if (!source.blank() && !source.breaks()) {
                break;
            }
            source.need(1);
            plainBlanks(column);
            if (!flow && source.column() < column) {
                break;
            }
        }
        return Token.scalar(line, text.taken(), true);
    }

    private void clear() {
        blanks.clear();
        firstBreak.clear();
        breaks.clear();
    }

    private void words(boolean flow) {
        while (!source.solidEnds(0) && !plainEnds(flow)) {
            if (lineEnded) {
                fold();
                lineEnded = false;
            } else {
                text.take(blanks);
            }
            source.read(text);
            source.need(2);
        }
    }

    private boolean plainEnds(boolean flow) {
        return switch (source.peek()) {
            case ':' -> source.solidEnds(1);
            case ',', '?', '[', ']', '{', '}' -> flow;
            default -> false;
        };
    }

    private void plainBlanks(int column) {
        while (source.blank() || source.breaks()) {
            if (lineEnded && source.column() < column && source.peek() == '\t') {
                throw source.wrong("found a tab character that violates indentation");
            }
            lineEnded = blankOrBreak(lineEnded);
        }
    }

    /** Takes one; the blanks at the end of a line and at the beginning of the next are dropped. */
    private boolean blankOrBreak(boolean ended) {
        boolean after = ended;
        if (source.blank()) {
            if (ended) {
                source.skip();
            } else {
                source.read(blanks);
            }
        } else {
            source.need(2);
            if (ended) {
                source.readLine(breaks);
            } else {
                blanks.clear();
                source.readLine(firstBreak);
            }
            after = true;
        }
        source.need(1);
        return after;
    }

    /** A single line feed becomes a blank, of several the first is dropped. */
    private void fold() {
        if (firstBreak.begins('\n')) {
            if (breaks.isEmpty()) {
                text.add(' ');
            }
        } else {
            text.take(firstBreak);
        }
        text.take(breaks);
        firstBreak.clear();
    }

    /** A scalar in quotes. */
    Token quoted(boolean single) {
        int line = source.line();
        clear();
        source.skip();
        while (true) {
            source.need(4);
            if (source.documentMark()) {
                throw source.wrong("found unexpected document indicator");
            }
            if (source.end()) {
                throw source.wrong("found unexpected end of stream");
            }
            boolean ended = quotedWords(single);
            source.need(1);
            if (source.peek() == (single ? '\'' : '"')) {
                break;
            }
            while (source.blank() || source.breaks()) {
                ended = blankOrBreak(ended);
            }
            if (ended) {
                quotedFold();
            } else {
                text.take(blanks);
            }
        }
        source.skip();
        return Token.scalar(line, text.taken(), false);
    }

    /** Where the line ended with a backslash there is no first break, and nothing is put for it. */
    private void quotedFold() {
        if (firstBreak.isEmpty()) {
            text.take(breaks);
        } else {
            fold();
        }
    }

    /** Takes what is no blank; answers whether it ended in a line that goes on with the next. */
    private boolean quotedWords(boolean single) {
        while (!source.solidEnds(0)) {
            int c = source.peek();
            if (single && c == '\'') {
                if (source.peek(1) != '\'') {
                    return false;
                }
                text.add('\'');
                source.skip(2);
            } else if (!single && c == '"') {
                return false;
            } else if (!single && c == '\\') {
                if (source.breaksAfter(1)) {
                    source.need(3);
                    source.skip();
                    source.skipLine();
                    return true;
                }
                escape();
            } else {
                source.read(text);
            }
            source.need(2);
        }
        return false;
    }

    private void escape() {
        int digits = 0;
        switch (source.peek(1)) {
            case '0' -> text.add(0);
            case 'a' -> text.add(7);
            case 'b' -> text.add('\b');
            case 't', '\t' -> text.add('\t');
            case 'n' -> text.add('\n');
            case 'v' -> text.add(0x0b);
            case 'f' -> text.add('\f');
            case 'r' -> text.add('\r');
            case 'e' -> text.add(0x1b);
            case ' ', '"', '\'', '\\' -> text.add(source.peek(1));
            case 'N' -> text.addCharacter(0x85);
            case '_' -> text.addCharacter(0xa0);
            case 'L' -> text.addCharacter(0x2028);
            case 'P' -> text.addCharacter(0x2029);
            case 'x' -> digits = 2;
            case 'u' -> digits = 4;
            case 'U' -> digits = 8;
            default -> throw source.wrong("found unknown escape character");
        }
        source.skip(2);
        if (digits > 0) {
            code(digits);
        }
    }

    private void code(int digits) {
        source.need(digits);
        long value = 0;
        for (int k = 0; k < digits; k++) {
            int digit = source.hex(k);
            if (digit < 0) {
                throw source.wrong("did not find expected hexdecimal number");
            }
            value = value << 4 | digit;
        }
        if (value >= 0xd800 && value <= 0xdfff || value > 0x10ffff) {
            throw source.wrong("found invalid Unicode character escape code");
        }
        text.addCharacter((int) value);
        source.skip(digits);
    }
}
