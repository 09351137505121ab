package dev.quarterdeck.yaml;

import dev.quarterdeck.yaml.Token.Kind;

/** Scans anchors, aliases, tags and directives. */
final class Tags {
    private static final String URI = ";/?:@&=+$,.!~*'()[]%";

    private final Source source;
    private final Text text = new Text();

    Tags(Source source) {
        this.source = source;
    }

    /** An anchor or an alias. */
    Token named(Kind kind) {
        int line = source.line();
        source.skip();
        source.need(1);
        letters();
        boolean ends = source.solidEnds(0) || "?:,]}%@`".indexOf(source.peek()) >= 0;
        if (text.isEmpty() || !ends) {
            throw source.wrong("did not find expected alphabetic or numeric character");
        }
        return new Token(kind, line, text.taken(), "", false);
    }

    private void letters() {
        while (source.letter()) {
            source.read(text);
            source.need(1);
        }
    }

    /** A tag: {@code !suffix}, {@code !handle!suffix} or {@code !<suffix>}. */
    Token tag() {
        int line = source.line();
        source.need(2);
        String handle = "";
        String suffix;
        if (source.peek(1) == '<') {
            source.skip(2);
            suffix = uri("");
            if (source.peek() != '>') {
                throw source.wrong("did not find the expected '>'");
            }
            source.skip();
        } else {
            handle = handle(false);
            boolean named = handle.length() > 1 && handle.endsWith("!");
            suffix = uri(named ? "" : handle);
            if (!named) {
                handle = suffix.isEmpty() ? "" : "!";
                suffix = suffix.isEmpty() ? "!" : suffix;
            }
        }
        source.need(1);
        if (!source.solidEnds(0)) {
            throw source.wrong("did not find expected whitespace or line break");
        }
        return new Token(Kind.TAG, line, handle, suffix, false);
    }

    private String handle(boolean directive) {
        source.need(1);
        if (source.peek() != '!') {
            throw source.wrong("did not find expected '!'");
        }
        source.read(text);
        source.need(1);
        letters();
        boolean closed = source.peek() == '!';
        if (closed) {
            source.read(text);
        }
        String handle = text.taken();
        if (directive && !closed && !handle.equals("!")) {
            throw source.wrong("did not find expected '!'");
        }
        return handle;
    }

    /** What follows the head, whose exclamation mark is not taken over. */
    private String uri(String head) {
        boolean any = !head.isEmpty();
        for (int i = 1; i < head.length(); i++) {
            text.add(head.charAt(i));
        }
        source.need(1);
        while (source.letter() || source.peek() > 0 && URI.indexOf(source.peek()) >= 0) {
            if (source.peek() == '%') {
                escapes();
            } else {
                source.read(text);
            }
            source.need(1);
            any = true;
        }
        if (!any) {
            text.clear();
            throw source.wrong("did not find expected tag URI");
        }
        return text.taken();
    }

    /** A character whose bytes are written with percent signs. */
    private void escapes() {
        int left = 0;
        do {
            source.need(3);
            if (source.peek() != '%' || source.hex(1) < 0 || source.hex(2) < 0) {
                throw source.wrong("did not find URI escaped octet");
            }
            int octet = source.hex(1) << 4 | source.hex(2);
            if (left == 0) {
                left = Character8.width(octet);
                if (left == 0) {
                    throw source.wrong("found an incorrect leading UTF-8 octet");
                }
            } else if ((octet & 0xc0) != 0x80) {
                throw source.wrong("found an incorrect trailing UTF-8 octet");
            }
            text.add(octet);
            source.skip(3);
            left--;
        } while (left > 0);
    }

    /** A line that begins with a percent sign. */
    Token directive() {
        int line = source.line();
        source.skip();
        Token token =
                switch (directiveName()) {
                    case "YAML" -> version(line);
                    case "TAG" -> shorthand(line);
                    default -> throw source.wrong("found unknown directive name");
                };
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
        return token;
    }

    private String directiveName() {
        source.need(1);
        letters();
        String name = text.taken();
        if (name.isEmpty()) {
            throw source.wrong("could not find expected directive name");
        }
        if (!source.solidEnds(0)) {
            throw source.wrong("found unexpected non-alphabetical character");
        }
        return name;
    }

    private Token version(int line) {
        source.need(1);
        source.skipBlanks();
        int major = number();
        if (source.peek() != '.') {
            throw source.wrong("did not find expected digit or '.' character");
        }
        source.skip();
        int minor = number();
        return new Token(Kind.VERSION_DIRECTIVE, line, major + "." + minor, "", false);
    }

    private int number() {
        source.need(1);
        int value = 0;
        int length = 0;
        while (source.digit()) {
            if (++length > 2) {
                throw source.wrong("found extremely long version number");
            }
            value = value * 10 + source.peek() - '0';
            source.skip();
            source.need(1);
        }
        if (length == 0) {
            throw source.wrong("did not find expected version number");
        }
        return value;
    }

    private Token shorthand(int line) {
        source.need(1);
        source.skipBlanks();
        String handle = handle(true);
        source.need(1);
        if (!source.blank()) {
            throw source.wrong("did not find expected whitespace");
        }
        source.skipBlanks();
        String prefix = uri("");
        source.need(1);
        if (!source.solidEnds(0)) {
            throw source.wrong("did not find expected whitespace or line break");
        }
        return new Token(Kind.TAG_DIRECTIVE, line, handle, prefix, false);
    }
}
