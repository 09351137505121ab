package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The functions every template knows. And, or and call are the evaluator's own. */
final class Builtins {
    private Builtins() {}

    static boolean has(String name) {
        return switch (name) {
            case "and",
                    "call",
                    "html",
                    "index",
                    "slice",
                    "js",
                    "len",
                    "not",
                    "or",
                    "print",
                    "printf",
                    "println",
                    "urlquery",
                    "eq",
                    "ge",
                    "gt",
                    "le",
                    "lt",
                    "ne" ->
                    true;
            default -> false;
        };
    }

    /** The function, made when it is asked for: a template uses one or two. */
    static @Nullable Function find(String name) {
        return switch (name) {
            case "html" -> text(arguments -> Escapes.html(Printer.shownAll(arguments)));
            case "js" -> text(arguments -> Escapes.js(Printer.shownAll(arguments)));
            case "urlquery" -> text(arguments -> Escapes.query(Printer.shownAll(arguments)));
            case "print" -> text(Printer::print);
            case "println" -> text(Printer::println);
            case "printf" -> Function.variadic(Builtins::printf, Parameter.STRING, Parameter.ANY);
            case "index" -> Function.variadic(Builtins::index, Parameter.VALUE, Parameter.VALUE);
            case "slice" -> Function.variadic(Builtins::slice, Parameter.VALUE, Parameter.VALUE);
            case "len" -> one(Indexing::length);
            case "not" -> one(value -> !Values.truth(value));
            case "eq" -> Function.variadic(Builtins::equal, Parameter.VALUE, Parameter.VALUE);
            case "ne" -> two((a, b) -> !Comparison.equal(a, List.of(b)));
            case "lt" -> two(Comparison::less);
            case "le" -> two(Comparison::lessOrEqual);
            case "gt" -> two((a, b) -> !Comparison.lessOrEqual(a, b));
            case "ge" -> two((a, b) -> !Comparison.less(a, b));
            default -> null;
        };
    }

    /** A function of one value. */
    private interface One {
        Object of(Object value) throws CallException;
    }

    /** A function of two values. */
    private interface Two {
        Object of(Object first, Object second) throws CallException;
    }

    private static Function text(Function.Body body) {
        return Function.variadic(body, Parameter.ANY);
    }

    private static Function one(One body) {
        return Function.of(arguments -> body.of(value(arguments, 0)), Parameter.VALUE);
    }

    private static Function two(Two body) {
        return Function.of(
                arguments -> body.of(value(arguments, 0), value(arguments, 1)),
                Parameter.VALUE,
                Parameter.VALUE);
    }

    private static Object value(List<@Nullable Object> arguments, int index) {
        Object value = arguments.get(index);
        return value == null ? Values.INVALID : value;
    }

    private static List<Object> rest(List<@Nullable Object> arguments) {
        List<Object> rest = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            rest.add(value(arguments, i));
        }
        return rest;
    }

    private static Object printf(List<@Nullable Object> arguments) {
        String format = (String) value(arguments, 0);
        return Printer.printf(format, arguments.subList(1, arguments.size()));
    }

    private static Object index(List<@Nullable Object> arguments) throws CallException {
        return Indexing.index(value(arguments, 0), rest(arguments));
    }

    private static Object slice(List<@Nullable Object> arguments) throws CallException {
        return Indexing.slice(value(arguments, 0), rest(arguments));
    }

    private static Object equal(List<@Nullable Object> arguments) throws CallException {
        return Comparison.equal(value(arguments, 0), rest(arguments));
    }
}
