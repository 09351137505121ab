package dev.quarterdeck.yaml;

/** The characters of a text and the place in it, as the scanner of {@code scannerc.go} has them. */
final class Source {
    private final Octets octets;
    private final byte[] text;
    private int at;
    private int line;
    private int column;
    private int index;

    /** Up to where the text has been taken; only kept where it matters. */
    private int ready;

    /** Where the reader's buffer begins. */
    private int begin;

    private int piece;

    Source(byte[] raw) {
        this.octets = new Octets(raw.length == 0 ? new byte[] {'\n'} : raw);
        this.text = octets.text();
        this.ready = octets.plain() ? Integer.MAX_VALUE : 0;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** How many characters are behind. */
    int index() {
        return index;
    }

    /** Goes to the next line where it is within one, as the end of a text does. */
    void endLine() {
        if (column != 0) {
            column = 0;
            line++;
        }
    }

    /** What the scanner says is wrong here. */
    YamlException wrong(String problem) {
        return YamlException.yaml(line == 0 ? 0 : line + 1, problem);
    }

    /**
     * Takes as many characters as are to be looked at.
     *
     * @throws YamlException where those are none
     */
    void need(int characters) {
        if (ready - at < characters * 4) {
            take(characters);
        }
    }

    private void take(int characters) {
        if (unread(characters) >= characters) {
            return;
        }
        begin = at;
        while (unread(characters) < characters) {
            if (piece < octets.pieces()) {
                ready = octets.end(piece++);
            } else if (octets.fault().isEmpty()) {
                return;
            } else {
                throw YamlException.yaml(octets.fault());
            }
        }
    }

    private int unread(int most) {
        int count = 0;
        for (int i = at; i < ready && count < most; i += Character8.width(text[i] & 0xff)) {
            count++;
        }
        return count;
    }

    int peek() {
        return text[at];
    }

    int peek(int offset) {
        return text[at + offset];
    }

    /** Whether a byte order mark begins what the reader holds, which is not always what follows. */
    boolean mark() {
        return !octets.plain()
                && text[begin] == (byte) 0xef
                && text[begin + 1] == (byte) 0xbb
                && text[begin + 2] == (byte) 0xbf;
    }

    boolean blank() {
        return blank(at);
    }

    private boolean blank(int place) {
        return text[place] == ' ' || text[place] == '\t';
    }

    boolean end() {
        return text[at] == 0;
    }

    boolean breaks() {
        return breaks(at);
    }

    /** Whether a line ends after so many bytes. */
    boolean breaksAfter(int offset) {
        return breaks(at + offset);
    }

    private boolean breaks(int place) {
        byte b = text[place];
        return b == '\n' || b == '\r' || b < 0 && wideBreak(place, b);
    }

    private boolean wideBreak(int place, byte b) {
        return b == (byte) 0xc2 && text[place + 1] == (byte) 0x85
                || b == (byte) 0xe2
                        && text[place + 1] == (byte) 0x80
                        && (text[place + 2] == (byte) 0xa8 || text[place + 2] == (byte) 0xa9);
    }

    boolean breaksOrEnds() {
        return text[at] == 0 || breaks(at);
    }

    /** Whether so many bytes further there is a blank, the end of a line, or that of the text. */
    boolean solidEnds(int offset) {
        byte b = text[at + offset];
        return b == ' ' || b == '\t' || b == 0 || breaks(at + offset);
    }

    /** Whether {@code ---} or {@code ...} stands at the beginning of a line. */
    boolean documentMark() {
        if (column != 0) {
            return false;
        }
        byte b = text[at];
        return (b == '-' || b == '.') && text[at + 1] == b && text[at + 2] == b && solidEnds(3);
    }

    boolean letter() {
        int b = text[at];
        return b >= '0' && b <= '9'
                || b >= 'A' && b <= 'Z'
                || b >= 'a' && b <= 'z'
                || b == '_'
                || b == '-';
    }

    boolean digit() {
        return text[at] >= '0' && text[at] <= '9';
    }

    /**
     * The value of a hexadecimal digit so many bytes further; less than zero where there is none.
     */
    int hex(int offset) {
        return Character.digit(text[at + offset], 16);
    }

    void skip() {
        at += Character8.width(text[at] & 0xff);
        index++;
        column++;
    }

    void skip(int characters) {
        for (int i = 0; i < characters; i++) {
            skip();
        }
    }

    void skipBlanks() {
        while (blank()) {
            skip();
            need(1);
        }
    }

    /** Passes over a comment up to the end of its line. */
    void skipComment() {
        if (text[at] == '#') {
            while (!breaksOrEnds()) {
                skip();
                need(1);
            }
        }
    }

    /** Passes over the end of a line. */
    void skipLine() {
        if (text[at] == '\r' && text[at + 1] == '\n') {
            at += 2;
            index++;
        } else {
            at += Character8.width(text[at] & 0xff);
        }
        index++;
        column = 0;
        line++;
    }

    /** Takes a character. */
    void read(Text into) {
        byte b = text[at];
        if (b >= 0) {
            into.add(b);
            at++;
        } else {
            int width = Character8.width(b & 0xff);
            into.add(text, at, width);
            at += width;
        }
        index++;
        column++;
    }

    /** Takes the end of a line, if it is one; all but two of them become a line feed. */
    void readLine(Text into) {
        if (!breaks()) {
            return;
        }
        if (text[at] == (byte) 0xe2) {
            into.add(text, at, 3);
        } else {
            into.add('\n');
        }
        skipLine();
    }
}
