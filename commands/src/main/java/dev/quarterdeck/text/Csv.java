package dev.quarterdeck.text;

import java.util.ArrayList;
import java.util.List;

/** The first line of comma-separated values, as Go's encoding/csv reads it. */
public final class Csv {
    private final String line;
    private int at;

    private Csv(String line) {
        this.line = line;
    }

    /**
     * The fields, without the quotes around them.
     *
     * @throws IllegalArgumentException in Go's words
     */
    public static List<String> read(String lines) {
        String line = lines.replace("\r\n", "\n").replaceFirst("^\n+", "");
        if (line.isEmpty()) {
            throw new IllegalArgumentException("EOF");
        }
        var csv = new Csv(line);
        var fields = new ArrayList<String>();
        fields.add(csv.field());
        while (csv.at < line.length() && line.charAt(csv.at) == ',') {
            csv.at++;
            fields.add(csv.field());
        }
        return fields;
    }

    private String field() {
        return at < line.length() && line.charAt(at) == '"' ? quoted() : plain();
    }

    private String plain() {
        int end = at;
        while (end < line.length() && !ends(end)) {
            end++;
        }
        String field = line.substring(at, end);
        int quote = field.indexOf('"');
        if (quote >= 0) {
            throw wrong(at + quote, "bare \" in non-quoted-field");
        }
        at = end;
        return field;
    }

    private boolean ends(int place) {
        return line.charAt(place) == ',' || line.charAt(place) == '\n';
    }

    private String quoted() {
        var field = new StringBuilder();
        at++;
        while (true) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                throw wrong(line.length(), "extraneous or missing \" in quoted-field");
            }
            field.append(line, at, quote);
            at = quote + 1;
            if (at == line.length() || ends(at)) {
                return field.toString();
            }
            if (line.charAt(at) != '"') {
                throw wrong(quote, "extraneous or missing \" in quoted-field");
            }
            field.append('"');
            at++;
        }
    }

    private static IllegalArgumentException wrong(int column, String why) {
        return new IllegalArgumentException(
                "parse error on line 1, column " + (column + 1) + ": " + why);
    }
}
