package dev.quarterdeck.text;

/** Go's string and character literals: strconv.Quote and its way back. */
public final class GoQuote {
    private static final String HEX = "0123456789abcdef";
    private static final String SHORT_FROM = "\u0007\b\f\n\r\t\u000b";
    private static final String SHORT_TO = "abfnrtv";
    private static final String SYNTAX = "invalid syntax";

    private GoQuote() {}

    /** The text as a Go string literal in double quotes. */
    public static String quote(CharSequence text) {
        return quote(text, '"', false);
    }

    /** The same with escapes for all that is not ASCII. */
    public static String quoteAscii(CharSequence text) {
        return quote(text, '"', true);
    }

    /** The character as a Go rune literal. */
    public static String quoteChar(int point, boolean ascii) {
        boolean valid = Character.isValidCodePoint(point) && !(point >= 0xd800 && point <= 0xdfff);
        return quote(Character.toString(valid ? point : 0xfffd), '\'', ascii);
    }

    private static String quote(CharSequence text, char mark, boolean ascii) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(mark);
        for (int at = 0; at < text.length(); ) {
            int point = Character.codePointAt(text, at);
            append(out, point, mark, ascii);
            at += Character.charCount(point);
        }
        return out.append(mark).toString();
    }

    private static void append(StringBuilder out, int point, char mark, boolean ascii) {
        if (point == mark || point == '\\') {
            out.append('\\').append((char) point);
        } else if (point < 0x7f ? point >= ' ' : !ascii && isPrint(point)) {
            out.appendCodePoint(point);
        } else if (SHORT_FROM.indexOf(point) >= 0) {
            out.append('\\').append(SHORT_TO.charAt(SHORT_FROM.indexOf(point)));
        } else if (point < ' ' || point == 0x7f) {
            hex(out.append("\\x"), point, 2);
        } else if (Utf8.hidden(point)) {
            hex(out.append("\\x"), point - 0xdc00, 2);
        } else if (point < 0x10000) {
            hex(out.append("\\u"), point, 4);
        } else {
            hex(out.append("\\U"), point, 8);
        }
    }

    private static void hex(StringBuilder out, int value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >> shift & 0xf));
        }
    }

    /** Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
    public static boolean isPrint(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }

    /** Whether the text can stand between back quotes as it is. */
    public static boolean canBackquote(CharSequence text) {
        return text.codePoints()
                .noneMatch(
                        c ->
                                c == '`'
                                        || c == 0x7f
                                        || c == 0xfeff
                                        || (c < ' ' && c != '\t')
                                        || Utf8.hidden(c));
    }

    /** What a Go literal in double or back quotes stands for. */
    public static String unquote(String literal) {
        int last = literal.length() - 1;
        if (last < 1 || literal.charAt(0) != literal.charAt(last)) {
            throw new GoParseException(SYNTAX);
        }
        String inside = literal.substring(1, last);
        return switch (literal.charAt(0)) {
            case '`' -> raw(inside);
            case '"' -> new Unquoter(inside, '"').all();
            default -> throw new GoParseException(SYNTAX);
        };
    }

    /** What the inside of a literal stands for; only the escape of its own mark is known in it. */
    public static String unquoteInside(String inside, char mark) {
        return new Unquoter(inside, mark).all();
    }

    private static String raw(String inside) {
        if (inside.indexOf('`') >= 0) {
            throw new GoParseException(SYNTAX);
        }
        return inside.replace("\r", "");
    }

    /** The number of the character a Go literal in single quotes stands for. */
    public static long unquoteChar(String literal) {
        Unquoter unquoter = new Unquoter(literal.substring(1), '\'');
        int point = unquoter.next();
        if (!unquoter.rest().equals("'")) {
            throw new GoParseException("malformed character constant: " + literal);
        }
        return point;
    }

    /** Reads the characters of a literal one by one. */
    private static final class Unquoter {
        private final String text;
        private final char mark;
        private int at;
        private boolean singleByte;

        Unquoter(String text, char mark) {
            this.text = text;
            this.mark = mark;
        }

        String rest() {
            return text.substring(at);
        }

        String all() {
            StringBuilder out = new StringBuilder(text.length());
            boolean broken = false;
            while (at < text.length()) {
                int point = next();
                boolean hidden = singleByte && point >= 0x80;
                broken |= hidden;
                out.appendCodePoint(hidden ? 0xdc00 + point : point);
            }
            // Bytes given one by one may make characters together.
            return broken ? Utf8.decode(Utf8.encode(out)) : out.toString();
        }

        int next() {
            singleByte = false;
            if (at >= text.length() || text.charAt(at) == mark || text.charAt(at) == '\n') {
                throw new GoParseException(SYNTAX);
            }
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            return point == '\\' ? escape() : point;
        }

        private int escape() {
            if (at >= text.length()) {
                throw new GoParseException(SYNTAX);
            }
            char c = text.charAt(at++);
            int known = SHORT_TO.indexOf(c);
            if (known >= 0) {
                return SHORT_FROM.charAt(known);
            }
            return switch (c) {
                case 'x' -> oneByte(digits(2, 16));
                case 'u' -> valid(digits(4, 16));
                case 'U' -> valid(digits(8, 16));
                case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
                case '\\' -> '\\';
                default -> {
                    if (c != mark) {
                        throw new GoParseException(SYNTAX);
                    }
                    yield c;
                }
            };
        }

        private int octal() {
            at--;
            return oneByte(digits(3, 8));
        }

        private int oneByte(long value) {
            if (value > 255) {
                throw new GoParseException(SYNTAX);
            }
            singleByte = true;
            return (int) value;
        }

        private static int valid(long value) {
            if (value > Character.MAX_CODE_POINT || (value >= 0xd800 && value <= 0xdfff)) {
                throw new GoParseException(SYNTAX);
            }
            return (int) value;
        }

        private long digits(int count, int radix) {
            long value = 0;
            for (int i = 0; i < count; i++) {
                int digit = at < text.length() ? asciiDigit(text.charAt(at++), radix) : -1;
                if (digit < 0) {
                    throw new GoParseException(SYNTAX);
                }
                value = value * radix + digit;
            }
            return value;
        }

        private static int asciiDigit(char c, int radix) {
            return c < 0x80 ? Character.digit(c, radix) : -1;
        }
    }
}
