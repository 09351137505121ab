package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Calls functions: evaluates the arguments, checks them, and names errors after the function. */
final class Caller {
    private final Scope scope;
    private final Evaluator evaluator;

    Caller(Scope scope, Evaluator evaluator) {
        this.scope = scope;
        this.evaluator = evaluator;
    }

    /** Calls; the first of the words is the function itself. */
    Object call(
            Object dot, Function function, Node node, String name, List<Node> words, Object last)
            throws TemplateException {
        List<Node> given = arguments(words);
        check(function, name, given.size(), last);
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Node word : given) {
            Parameter parameter = function.parameter(arguments.size());
            arguments.add(passed(parameter, argument(dot, parameter, word)));
        }
        if (!Values.missing(last)) {
            Parameter parameter = function.parameter(arguments.size());
            arguments.add(passed(parameter, validate(last, parameter)));
        }
        return invoke(function, node, name, arguments);
    }

    private Object invoke(
            Function function, Node node, String name, List<@Nullable Object> arguments)
            throws TemplateException {
        try {
            Object result = function.body().call(arguments);
            return result == null ? new Values.Boxed(null) : result;
        } catch (CallException e) {
            scope.at(node);
            String detail = scope.template().namesTypes() ? e.detail() : "";
            throw scope.error("error calling " + name + ": " + e.getMessage() + detail);
        }
    }

    private static List<Node> arguments(List<Node> words) {
        return words.isEmpty() ? words : words.subList(1, words.size());
    }

    private void check(Function function, String name, int given, Object last)
            throws TemplateException {
        int count = given + (Values.missing(last) ? 0 : 1);
        if (function.variadic() && count < function.fixed()) {
            throw scope.error(
                    "wrong number of args for %s: want at least %d got %d"
                            .formatted(name, function.fixed(), given));
        }
        if (!function.variadic() && count != function.fixed()) {
            throw scope.error(
                    "wrong number of args for %s: want %d got %d"
                            .formatted(name, function.fixed(), count));
        }
    }

    /** The builtin functions and, or: they evaluate no more arguments than they need. */
    Object shortCircuit(Object dot, String name, boolean wanted, List<Node> words, Object last)
            throws TemplateException {
        List<Node> given = arguments(words);
        if (given.isEmpty() && Values.missing(last)) {
            throw scope.error("wrong number of args for " + name + ": want at least 1 got 0");
        }
        Object value = Values.INVALID;
        for (Node word : given) {
            value = argument(dot, Parameter.VALUE, word);
            if (Values.truth(value) == wanted) {
                return value;
            }
        }
        return Values.missing(last) ? value : last;
    }

    /** The builtin function call: its first argument is the function. */
    Object callValue(Object dot, Node node, List<Node> words, Object last)
            throws TemplateException {
        List<Node> given = arguments(words);
        String name =
                given.isEmpty()
                        ? last instanceof String text ? text : "<" + Values.type(last) + " Value>"
                        : given.getFirst().source();
        Function.Body body = arguments -> callFirst(name, arguments);
        Function function = Function.variadic(body, Parameter.VALUE, Parameter.VALUE);
        return call(dot, function, node, "call", words, last);
    }

    private static @Nullable Object callFirst(String name, List<@Nullable Object> arguments)
            throws CallException {
        Object first = arguments.getFirst();
        Object callee = first == null ? Values.INVALID : Values.unboxed(first);
        if (Values.nothing(callee)) {
            throw new CallException("call of nil");
        }
        if (!(callee instanceof Function function)) {
            throw new CallException("non-function " + name + " of type " + Values.type(callee));
        }
        List<@Nullable Object> rest = new ArrayList<>();
        for (Object argument : arguments.subList(1, arguments.size())) {
            rest.add(argument == null ? null : Values.plain(argument));
        }
        if (function.variadic()
                ? rest.size() < function.fixed()
                : rest.size() != function.fixed()) {
            String want = (function.variadic() ? "want at least " : "want ") + function.fixed();
            throw new CallException(
                    "wrong number of args for %s: got %d %s".formatted(name, rest.size(), want));
        }
        return function.body().call(rest);
    }

    private static @Nullable Object passed(Parameter parameter, Object value) {
        return parameter == Parameter.VALUE ? value : Values.plain(value);
    }

    /** The value of an argument; without a parameter any type will do. */
    Object argument(Object dot, @Nullable Parameter parameter, Node word) throws TemplateException {
        scope.at(word);
        if (word instanceof Node.Nil) {
            return nil(parameter);
        }
        boolean written =
                word instanceof Node.Literal
                        || word instanceof Node.Numeral
                        || word instanceof Node.Bool;
        return written ? literal(dot, parameter, word) : validate(found(dot, word), parameter);
    }

    private Object found(Object dot, Node word) throws TemplateException {
        List<Node> alone = List.of();
        if (word instanceof Node.Field field) {
            return evaluator.field(dot, field, List.of(word), Values.MISSING);
        }
        if (word instanceof Node.Variable variable) {
            return evaluator.variable(dot, variable, alone, Values.MISSING);
        }
        if (word instanceof Node.Pipe pipe) {
            return evaluator.pipeline(dot, pipe);
        }
        if (word instanceof Node.Identifier name) {
            return evaluator.function(dot, name, name, alone, Values.MISSING);
        }
        return word instanceof Node.Chain chain
                ? evaluator.chain(dot, chain, alone, Values.MISSING)
                : dot;
    }

    private Object nil(@Nullable Parameter parameter) throws TemplateException {
        if (parameter != null && !parameter.canBeNil()) {
            throw scope.error("cannot assign nil to " + parameter.goName());
        }
        return Values.INVALID;
    }

    private Object literal(Object dot, @Nullable Parameter parameter, Node word)
            throws TemplateException {
        if (parameter == null || parameter == Parameter.ANY || parameter == Parameter.VALUE) {
            return evaluator.constant(dot, word);
        }
        if (parameter == Parameter.STRING && word instanceof Node.Literal text) {
            return text.text();
        }
        if (parameter == Parameter.INT
                && word instanceof Node.Numeral number
                && number.whole() != null) {
            return number.whole();
        }
        String found = word.source();
        throw scope.error(
                switch (parameter) {
                    case STRING -> "expected string; found " + found;
                    case INT -> "expected integer; found " + found;
                    case STRINGS, ANY, VALUE ->
                            "can't handle " + found + " for arg of type " + parameter.goName();
                });
    }

    private Object validate(Object value, @Nullable Parameter parameter) throws TemplateException {
        if (parameter == null || parameter == Parameter.VALUE) {
            return value;
        }
        if (Values.nothing(value)) {
            if (parameter.canBeNil()) {
                return Values.INVALID;
            }
            throw scope.error("invalid value; expected " + parameter.goName());
        }
        Object inner = Values.nilInterface(value) ? value : Values.unboxed(value);
        if (!fits(inner, parameter)) {
            throw scope.error(
                    "wrong type for value; expected %s; got %s"
                            .formatted(parameter.goName(), Values.type(inner)));
        }
        return inner;
    }

    private static boolean fits(Object value, Parameter parameter) {
        return switch (parameter) {
            case ANY, VALUE -> true;
            case STRING -> value instanceof String;
            case INT -> Values.kind(value) == Values.Kind.INT;
            case STRINGS -> Values.strings(value);
        };
    }
}
