package dev.quarterdeck.yaml;

/** Scans scalars that {@code |} or {@code >} begins. */
final class BlockScalars {
    private final Source source;
    private final Text text = new Text();
    private final Text firstBreak = new Text();
    private final Text breaks = new Text();
    private int chomping;
    private int increment;

    BlockScalars(Source source) {
        this.source = source;
    }

    /**
     * A scalar.
     *
     * @param parent the column of the block it stands in, or -1
     */
    Token scan(boolean literal, int parent) {
        int line = source.line();
        source.skip();
        header();
        int column = increment == 0 ? 0 : Math.max(parent, 0) + increment;
        column = indentation(column, parent);
        source.need(1);
        boolean blankBefore = false;
        while (source.column() == column && !source.end()) {
            boolean blank = source.blank();
            if (!literal && !blankBefore && !blank && firstBreak.begins('\n')) {
                if (breaks.isEmpty()) {
                    text.add(' ');
                }
                firstBreak.clear();
            } else {
                text.take(firstBreak);
            }
            text.take(breaks);
            blankBefore = blank;
            line();
            column = indentation(column, parent);
        }
        return Token.scalar(line, chomped(), false);
    }

    private void line() {
        while (!source.breaksOrEnds()) {
            source.read(text);
            source.need(1);
        }
        source.need(2);
        source.readLine(firstBreak);
    }

    private String chomped() {
        if (chomping >= 0) {
            text.take(firstBreak);
        }
        if (chomping > 0) {
            text.take(breaks);
        }
        firstBreak.clear();
        breaks.clear();
        return text.taken();
    }

    /** How the end is to be treated, and by how much the lines are indented, in any order. */
    private void header() {
        chomping = 0;
        increment = 0;
        source.need(1);
        if (chomp()) {
            source.need(1);
            increase();
        } else if (source.digit()) {
            increase();
            source.need(1);
            chomp();
        }
        source.need(1);
        source.skipBlanks();
        source.skipComment();
        if (!source.breaksOrEnds()) {
            throw source.wrong("did not find expected comment or line break");
        }
        if (source.breaks()) {
            source.need(2);
            source.skipLine();
        }
    }

    private boolean chomp() {
        int c = source.peek();
        if (c != '+' && c != '-') {
            return false;
        }
        chomping = c == '+' ? 1 : -1;
        source.skip();
        return true;
    }

    private void increase() {
        if (!source.digit()) {
            return;
        }
        increment = source.peek() - '0';
        if (increment == 0) {
            throw source.wrong("found an indentation indicator equal to 0");
        }
        source.skip();
    }

    /** Takes the indentation of the next line that is not empty; the first tells how deep it is. */
    private int indentation(int column, int parent) {
        int deepest = 0;
        while (true) {
            source.need(1);
            while ((column == 0 || source.column() < column) && source.peek() == ' ') {
                source.skip();
                source.need(1);
            }
            deepest = Math.max(deepest, source.column());
            if ((column == 0 || source.column() < column) && source.peek() == '\t') {
                throw source.wrong("found a tab character where an indentation space is expected");
            }
            if (!source.breaks()) {
                break;
            }
            source.need(2);
            source.readLine(breaks);
        }
        return column == 0 ? Math.max(deepest, Math.max(parent + 1, 1)) : column;
    }
}
