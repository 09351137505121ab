package dev.quarterdeck.json;

/**
 * How a value is written: {@code escapeHtml} turns {@code < > &} into escapes as Go does unless
 * told otherwise; {@code sortKeys} orders the keys of a map as Go orders them; an empty {@code
 * indent} means one line.
 */
public record JsonStyle(boolean escapeHtml, boolean sortKeys, String indent) {
    /** Go's json.Marshal of a struct: the order of the fields is kept. */
    public static final JsonStyle MARSHAL = new JsonStyle(true, false, "");

    /** Go's encoder with SetEscapeHTML(false), keys in the order given. */
    public static final JsonStyle PLAIN = new JsonStyle(false, false, "");

    /** The same style with the keys of every map sorted. */
    public JsonStyle sorted() {
        return new JsonStyle(escapeHtml, true, indent);
    }

    /** The same style on many lines. */
    public JsonStyle indented(String by) {
        return new JsonStyle(escapeHtml, sortKeys, by);
    }
}
