package dev.quarterdeck.gotemplate;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The functions docker's templates know beside Go's own. */
public enum DockerFunctions implements Functions {
    /** For rows and objects. */
    ROWS {
        @Override
        public @Nullable Function find(String name) {
            return switch (name) {
                case "json" -> Function.of(DockerFunctions::json, Parameter.ANY);
                case "split" ->
                        Function.of(DockerFunctions::split, Parameter.STRING, Parameter.STRING);
                case "join" ->
                        Function.of(DockerFunctions::join, Parameter.STRINGS, Parameter.STRING);
                case "title" ->
                        Function.of(arguments -> title(text(arguments, 0)), Parameter.STRING);
                case "lower" ->
                        Function.of(
                                arguments -> text(arguments, 0).toLowerCase(Locale.ROOT),
                                Parameter.STRING);
                case "upper" ->
                        Function.of(
                                arguments -> text(arguments, 0).toUpperCase(Locale.ROOT),
                                Parameter.STRING);
                case "pad" ->
                        Function.of(
                                DockerFunctions::pad,
                                Parameter.STRING,
                                Parameter.INT,
                                Parameter.INT);
                case "truncate" ->
                        Function.of(DockerFunctions::truncate, Parameter.STRING, Parameter.INT);
                default -> null;
            };
        }
    },

    /** For the head of a table: they leave a column's name as it is. */
    HEADER {
        @Override
        public @Nullable Function find(String name) {
            return switch (name) {
                case "json", "title", "lower", "upper" ->
                        Function.of(DockerFunctions::same, Parameter.STRING);
                case "split", "join" ->
                        Function.of(DockerFunctions::same, Parameter.STRING, Parameter.STRING);
                case "truncate" ->
                        Function.of(DockerFunctions::same, Parameter.STRING, Parameter.INT);
                default -> null;
            };
        }
    };

    private static final JsonStyle STYLE = JsonStyle.PLAIN;

    private static String text(List<@Nullable Object> arguments, int index) {
        return String.valueOf(arguments.get(index));
    }

    private static int number(List<@Nullable Object> arguments, int index) {
        return arguments.get(index) instanceof Number number ? number.intValue() : 0;
    }

    private static String same(List<@Nullable Object> arguments) {
        return text(arguments, 0);
    }

    private static String json(List<@Nullable Object> arguments) {
        return Json.write(arguments.getFirst(), STYLE);
    }

    private static Object split(List<@Nullable Object> arguments) {
        String text = text(arguments, 0);
        String separator = text(arguments, 1);
        List<String> parts = new ArrayList<>();
        if (separator.isEmpty()) {
            text.codePoints().forEach(point -> parts.add(Character.toString(point)));
            return new StringList(parts);
        }
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + separator.length();
        }
        parts.add(text.substring(start));
        return new StringList(parts);
    }

    private static String join(List<@Nullable Object> arguments) {
        StringBuilder out = new StringBuilder();
        if (arguments.getFirst() instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                out.append(i > 0 ? text(arguments, 1) : "").append(list.get(i));
            }
        }
        return out.toString();
    }

    /** Go's strings.Title: capitals where a word begins. */
    private static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int before = ' ';
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            out.appendCodePoint(separates(before) ? Character.toTitleCase(point) : point);
            before = point;
            at += Character.charCount(point);
        }
        return out.toString();
    }

    private static boolean separates(int point) {
        if (Character.isLetterOrDigit(point) || point == '_') {
            return false;
        }
        return point < 0x80 || Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static String pad(List<@Nullable Object> arguments) throws CallException {
        String text = text(arguments, 0);
        if (text.isEmpty()) {
            return text;
        }
        return spaces(number(arguments, 1)) + text + spaces(number(arguments, 2));
    }

    private static String spaces(int count) throws CallException {
        if (count < 0) {
            throw new CallException("strings: negative Repeat count");
        }
        return " ".repeat(count);
    }

    private static String truncate(List<@Nullable Object> arguments) throws CallException {
        String text = text(arguments, 0);
        int length = number(arguments, 1);
        byte[] bytes = Utf8.encode(text);
        if (bytes.length < length) {
            return text;
        }
        if (length < 0) {
            throw new CallException("runtime error: slice bounds out of range [:" + length + "]");
        }
        return Utf8.decode(bytes, 0, length);
    }
}
