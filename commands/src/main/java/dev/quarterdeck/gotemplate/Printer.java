package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints values as Go's fmt package does. */
final class Printer {
    private static final String NIL = "<nil>";

    /** Where Go prints an address: no other program can know it. */
    private static final String ADDRESS = "0xc000000000";

    private final StringBuilder out;
    private final Layout layout;
    private int depth;

    Printer(StringBuilder out) {
        this.out = out;
        this.layout = new Layout(out);
    }

    /** Sprint: blanks between operands of which neither is a string. */
    static String print(List<? extends @Nullable Object> values) {
        if (values.size() == 1 && values.getFirst() instanceof String text) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        Printer printer = new Printer(out);
        boolean textBefore = true;
        for (Object value : values) {
            boolean text = Values.kind(value) == Values.Kind.STRING;
            if (!text && !textBefore) {
                out.append(' ');
            }
            printer.argument(value, 'v');
            textBefore = text;
        }
        return out.toString();
    }

    /** Sprintln: blanks between all operands. */
    static String println(List<? extends @Nullable Object> values) {
        StringBuilder out = new StringBuilder();
        Printer printer = new Printer(out);
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            printer.argument(values.get(i), 'v');
        }
        return out.append('\n').toString();
    }

    static String printf(String format, List<@Nullable Object> values) {
        StringBuilder out = new StringBuilder();
        new Printf(new Printer(out), out, format, values).run();
        return out.toString();
    }

    /** One value as %v prints it. */
    static String shown(Object value) {
        return printed(value, 'v');
    }

    /** One value as a verb prints it. */
    static String printed(Object value, char verb) {
        StringBuilder out = new StringBuilder();
        new Printer(out).value(value, verb);
        return out.toString();
    }

    /** The text html and its like escape: what pointers point at, and {@code <no value>}. */
    static String shownAll(List<? extends @Nullable Object> values) {
        List<Object> shown = new ArrayList<>(values.size());
        for (Object value : values) {
            shown.add(value == null ? "<no value>" : target(value));
        }
        return print(shown);
    }

    /** What is printed for a value that stands alone: Go looks through a pointer. */
    static Object target(Object value) {
        return Values.unboxed(value) instanceof Struct struct ? struct.target() : value;
    }

    Layout layout() {
        return layout;
    }

    /** Prints an operand; null is nil. */
    void argument(@Nullable Object operand, int verb) {
        Object value = operand == null ? null : Values.plain(operand);
        if (value == null) {
            nil(verb);
        } else if (verb == 'T') {
            layout.text(Values.type(value));
        } else {
            value(value, verb);
        }
    }

    private void nil(int verb) {
        if (verb == 'T' || verb == 'v') {
            layout.pad(NIL);
        } else {
            out.append("%!").appendCodePoint(verb).append("(<nil>)");
        }
    }

    private void value(Object value, int verb) {
        switch (Values.kind(value)) {
            case INVALID -> out.append(NIL);
            case BOOL -> bool((Boolean) value, verb);
            case INT -> whole(value, Values.whole(value), true, verb);
            case UINT -> whole(value, Values.unsigned(value).longValue(), false, verb);
            case FLOAT -> real(Values.real(value), verb);
            case STRING -> text(value, value.toString(), verb);
            case LIST -> list((List<?>) value, verb);
            case MAP -> map((Map<?, ?>) value, verb);
            case INTERFACE -> boxed(value, verb);
            case POINTER, STRUCT -> struct(value, verb);
            case FUNC -> bad(value, verb);
        }
    }

    /** What an operand of the wrong type is printed as. */
    private void bad(Object value, int verb) {
        out.append("%!").appendCodePoint(verb).append('(').append(Values.type(value)).append('=');
        if (value instanceof Function) {
            out.append(NIL);
        } else {
            value(value, 'v');
        }
        out.append(')');
    }

    private void bool(boolean value, int verb) {
        if (verb == 't' || verb == 'v') {
            layout.pad(Boolean.toString(value));
        } else {
            bad(value, verb);
        }
    }

    private void whole(Object value, long bits, boolean signed, int verb) {
        boolean negative = signed && bits < 0;
        long size = negative ? -bits : bits;
        switch (verb) {
            case 'v' -> plain(size, negative, signed);
            case 'd' -> layout.whole(size, negative, 10, 'd');
            case 'b' -> layout.whole(size, negative, 2, 'b');
            case 'o', 'O' -> layout.whole(size, negative, 8, (char) verb);
            case 'x', 'X' -> layout.whole(size, negative, 16, (char) verb);
            case 'c' -> layout.character(bits);
            case 'q' -> layout.quotedCharacter(bits);
            case 'U' -> layout.unicode(bits);
            default -> bad(value, verb);
        }
    }

    private void plain(long size, boolean negative, boolean signed) {
        boolean hex = layout.goSyntax && !signed;
        boolean sharp = layout.sharp;
        layout.sharp |= hex;
        layout.whole(size, negative, hex ? 16 : 10, 'v');
        layout.sharp = sharp;
    }

    private void real(double value, int verb) {
        switch (verb) {
            case 'v' -> layout.real(value, 'g', -1);
            case 'b', 'g', 'G', 'x', 'X' -> layout.real(value, (char) verb, -1);
            case 'f', 'e', 'E' -> layout.real(value, (char) verb, 6);
            case 'F' -> layout.real(value, 'f', 6);
            default -> bad(value, verb);
        }
    }

    private void text(Object value, String text, int verb) {
        switch (verb) {
            case 'v' -> {
                if (layout.goSyntax) {
                    layout.quoted(text);
                } else {
                    layout.text(text);
                }
            }
            case 's' -> layout.text(text);
            case 'x', 'X' -> layout.hexText(text, verb == 'X');
            case 'q' -> layout.quoted(text);
            default -> bad(value, verb);
        }
    }

    private void list(List<?> list, int verb) {
        out.append(layout.goSyntax ? Values.type(list) + "{" : "[");
        boolean first = true;
        depth++;
        for (Object element : list) {
            out.append(first ? "" : layout.goSyntax ? ", " : " ");
            first = false;
            value(Values.element(list, element), verb);
        }
        depth--;
        out.append(layout.goSyntax ? '}' : ']');
    }

    private void map(Map<?, ?> map, int verb) {
        out.append(layout.goSyntax ? Values.type(map) + "{" : "map[");
        boolean first = true;
        depth++;
        for (Map.Entry<?, ?> entry : Values.sorted(map)) {
            out.append(first ? "" : layout.goSyntax ? ", " : " ");
            first = false;
            value(String.valueOf(entry.getKey()), verb);
            out.append(':');
            value(Values.element(map, entry.getValue()), verb);
        }
        depth--;
        out.append(layout.goSyntax ? '}' : ']');
    }

    private void boxed(Object value, int verb) {
        Object inner = Values.unboxed(value);
        if (Values.nothing(inner)) {
            out.append(layout.goSyntax ? "interface {}(nil)" : NIL);
        } else {
            value(inner, verb);
        }
    }

    private void struct(Object value, int verb) {
        if (value instanceof NilPointer) {
            layout.pad(NIL);
        } else if (value instanceof Spelled) {
            text(value, value.toString(), verb);
        } else if (value instanceof Struct struct) {
            fields(struct, verb);
        } else {
            unknown(Values.data(value), verb);
        }
    }

    private void fields(Struct struct, int verb) {
        if (struct.pointer() && depth > 0) {
            out.append(ADDRESS);
            return;
        }
        out.append(struct.pointer() ? "&{" : "{");
        elements(struct.values(), verb);
        out.append('}');
    }

    /** Fields of an object that does not tell their order. */
    private void unknown(@Nullable Object data, int verb) {
        if (data instanceof Map<?, ?> map) {
            out.append("&{");
            elements(map.values(), verb);
            out.append('}');
        } else {
            value(new Values.Boxed(data), verb);
        }
    }

    private void elements(Iterable<? extends @Nullable Object> elements, int verb) {
        boolean first = true;
        depth++;
        for (Object element : elements) {
            out.append(first ? "" : " ");
            first = false;
            value(new Values.Boxed(element), verb);
        }
        depth--;
    }
}
