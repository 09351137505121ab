package dev.quarterdeck.gotemplate;

import dev.quarterdeck.gotemplate.Values.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Works through a format string as Go's fmt.Sprintf does. */
final class Printf {
    private static final int TOO_LARGE = 1_000_000;

    private final Printer printer;
    private final Layout layout;
    private final StringBuilder out;
    private final String format;
    private final List<@Nullable Object> operands;
    private int at;
    private int operand;
    private boolean reordered;
    private boolean goodIndex;
    private boolean afterIndex;

    Printf(Printer printer, StringBuilder out, String format, List<@Nullable Object> operands) {
        this.printer = printer;
        this.layout = printer.layout();
        this.out = out;
        this.format = format;
        this.operands = operands;
    }

    void run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            int end = percent < 0 ? format.length() : percent;
            out.append(format, at, end);
            at = end;
            if (percent >= 0) {
                at++;
                verb();
            }
        }
        if (!reordered && operand < operands.size()) {
            extra();
        }
    }

    private void verb() {
        layout.clear();
        goodIndex = true;
        afterIndex = false;
        flags();
        index();
        width();
        precision();
        if (!afterIndex) {
            index();
        }
        if (at >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(at);
        at += Character.charCount(verb);
        if (verb == '%') {
            out.append('%');
        } else if (!goodIndex) {
            out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
        } else if (operand >= operands.size()) {
            out.append("%!").appendCodePoint(verb).append("(MISSING)");
        } else {
            if (verb == 'v') {
                layout.verbV();
            }
            printer.argument(operands.get(operand++), verb);
        }
    }

    private void flags() {
        for (; at < format.length(); at++) {
            switch (format.charAt(at)) {
                case '#' -> layout.sharp = true;
                case '0' -> layout.zero = true;
                case '+' -> layout.plus = true;
                case '-' -> layout.minus = true;
                case ' ' -> layout.space = true;
                default -> {
                    return;
                }
            }
        }
    }

    private boolean here(char c) {
        return at < format.length() && format.charAt(at) == c;
    }

    private void width() {
        if (here('*')) {
            at++;
            Integer width = star();
            layout.hasWidth = width != null;
            layout.width = width == null ? 0 : Math.abs(width);
            if (width == null) {
                out.append("%!(BADWIDTH)");
            } else if (width < 0) {
                layout.minus = true;
                layout.zero = false;
            }
            afterIndex = false;
            return;
        }
        Integer width = number();
        layout.hasWidth = width != null;
        layout.width = width == null ? 0 : width;
        if (afterIndex && layout.hasWidth) {
            goodIndex = false;
        }
    }

    private void precision() {
        if (at + 1 >= format.length() || !here('.')) {
            return;
        }
        at++;
        if (afterIndex) {
            goodIndex = false;
        }
        index();
        if (here('*')) {
            at++;
            Integer precision = star();
            layout.hasPrecision = precision != null && precision >= 0;
            layout.precision = layout.hasPrecision && precision != null ? precision : 0;
            if (!layout.hasPrecision) {
                out.append("%!(BADPREC)");
            }
            afterIndex = false;
            return;
        }
        Integer precision = number();
        layout.precision = precision == null ? 0 : precision;
        layout.hasPrecision = true;
    }

    /** The number at the cursor; one that is too large ends the format, as in Go. */
    private @Nullable Integer number() {
        int value = 0;
        int start = at;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            if (value > TOO_LARGE) {
                at = format.length();
                return null;
            }
            value = value * 10 + format.charAt(at) - '0';
            at++;
        }
        return at == start ? null : value;
    }

    /** The operand that gives a width or precision. */
    private @Nullable Integer star() {
        if (operand >= operands.size()) {
            return null;
        }
        Object value = operands.get(operand++);
        Kind kind = Values.kind(value);
        if (value == null || (kind != Kind.INT && kind != Kind.UINT)) {
            return null;
        }
        long number = kind == Kind.UINT ? Values.unsigned(value).longValue() : Values.whole(value);
        return number > TOO_LARGE || number < -TOO_LARGE ? null : (int) number;
    }

    /** An explicit operand number in brackets, if there is one. */
    private void index() {
        if (!here('[')) {
            afterIndex = false;
            return;
        }
        reordered = true;
        int close = format.indexOf(']', at);
        if (close < 0 || format.length() - at < 3) {
            at++;
            goodIndex = false;
            afterIndex = false;
            return;
        }
        Integer wanted = number(format.substring(at + 1, close));
        at = close + 1;
        afterIndex = wanted != null;
        if (wanted != null && wanted >= 1 && wanted <= operands.size()) {
            operand = wanted - 1;
        } else {
            goodIndex = false;
        }
    }

    private static @Nullable Integer number(String digits) {
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && digits.length() <= 7 ? Integer.valueOf(digits) : null;
    }

    private void extra() {
        layout.clear();
        out.append("%!(EXTRA ");
        for (int i = operand; i < operands.size(); i++) {
            out.append(i > operand ? ", " : "");
            Object value = operands.get(i);
            if (value == null) {
                out.append("<nil>");
            } else {
                out.append(Values.type(value)).append('=');
                printer.argument(value, 'v');
            }
        }
        out.append(')');
    }
}
