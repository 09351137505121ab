package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoQuote;
import dev.quarterdeck.text.Utf8;

/** The functions html, js and urlquery. */
final class Escapes {
    private static final String HEX = "0123456789ABCDEF";

    private Escapes() {}

    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 0 -> out.append('\ufffd');
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String js(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            switch (point) {
                case '\\', '\'', '"' -> out.append('\\').append((char) point);
                case '<', '>', '&', '=' -> unit(out, point);
                default -> {
                    boolean plain = point < 0x80 ? point >= ' ' : GoQuote.isPrint(point);
                    if (plain || Utf8.hidden(point)) {
                        out.appendCodePoint(point);
                    } else {
                        unit(out, point);
                    }
                }
            }
        }
        return out.toString();
    }

    private static void unit(StringBuilder out, int point) {
        String hex = Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
        out.append("\\u").repeat('0', Math.max(0, 4 - hex.length())).append(hex);
    }

    static String query(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : Utf8.encode(text)) {
            char c = (char) (b & 0xff);
            if (c == ' ') {
                out.append('+');
            } else if (c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        return out.toString();
    }
}
