package dev.quarterdeck.tui.text;

import java.util.List;

/** The lines of a list, numbered from 0. */
record ListedLines(List<Rich> lines) implements Lines {
    @Override
    public long first() {
        return lines.isEmpty() ? NONE : 0;
    }

    @Override
    public long last() {
        return lines.isEmpty() ? NONE : lines.size() - 1;
    }

    @Override
    public long after(long number) {
        return number + 1 < lines.size() ? Math.max(0, number + 1) : NONE;
    }

    @Override
    public long before(long number) {
        return number > 0 ? Math.min(number, lines.size()) - 1 : NONE;
    }

    @Override
    public Rich line(long number) {
        return lines.get((int) number);
    }
}
