package dev.quarterdeck.text;

/** Shortens text and identifiers as the docker client's tables do. */
public final class Ellipsis {
    private static final int SHORT_ID = 12;

    private Ellipsis() {}

    /** At most {@code columns} wide, with {@code …} for what is left out. */
    public static String cut(String text, int columns) {
        if (columns <= 0 || text.isEmpty()) {
            return "";
        }
        if (columns == 1) {
            return text.substring(0, text.offsetByCodePoints(0, 1));
        }
        int used = 0;
        int room = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            used += columns(point);
            if (used > columns) {
                return room == 0 ? text : text.substring(0, room) + Width.ELLIPSIS;
            }
            at += Character.charCount(point);
            room = used <= columns - 1 ? at : room;
        }
        return text;
    }

    /** An identifier's first twelve digits, without the name of its algorithm. */
    public static String id(String id) {
        String digits = id.substring(id.indexOf(':') + 1);
        return digits.length() > SHORT_ID ? digits.substring(0, SHORT_ID) : digits;
    }

    /** Docker counts every character apart: a combining mark is a column. */
    private static int columns(int point) {
        boolean emoji = Character.isEmojiPresentation(point) && !Clusters.regional(point);
        return Width.wide(point) || emoji ? 2 : 1;
    }
}
