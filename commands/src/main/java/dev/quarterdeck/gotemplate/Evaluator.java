package dev.quarterdeck.gotemplate;

import dev.quarterdeck.gotemplate.Template.MissingKey;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Finds the value of a pipeline. */
final class Evaluator {
    private static final List<Node> NO_WORDS = List.of();

    private final Scope scope;
    private final Caller caller;

    Evaluator(Scope scope) {
        this.scope = scope;
        this.caller = new Caller(scope, this);
    }

    Object pipeline(Object dot, Node.@Nullable Pipe pipe) throws TemplateException {
        if (pipe == null) {
            return Values.INVALID;
        }
        scope.at(pipe);
        Object value = Values.MISSING;
        for (Node.Command command : pipe.commands()) {
            value = Values.unboxed(command(dot, command, value));
        }
        for (Node.Variable variable : pipe.declared()) {
            if (pipe.assign()) {
                scope.set(variable.name(), value);
            } else {
                scope.push(variable.name(), value);
            }
        }
        return value;
    }

    private Object command(Object dot, Node.Command command, Object last) throws TemplateException {
        List<Node> words = command.words();
        Node first = words.getFirst();
        if (first instanceof Node.Field field) {
            return field(dot, field, words, last);
        }
        if (first instanceof Node.Identifier name) {
            return function(dot, name, command, words, last);
        }
        if (first instanceof Node.Variable variable) {
            return variable(dot, variable, words, last);
        }
        if (first instanceof Node.Chain chain) {
            return chain(dot, chain, words, last);
        }
        if (first instanceof Node.Pipe pipe) {
            notAFunction(words, last);
            return pipeline(dot, pipe);
        }
        scope.at(first);
        notAFunction(words, last);
        return constant(dot, first);
    }

    private void notAFunction(List<Node> words, Object last) throws TemplateException {
        if (words.size() > 1 || !Values.missing(last)) {
            throw scope.error("can't give argument to non-function " + words.getFirst().source());
        }
    }

    /** The value of a word that needs no evaluation. */
    Object constant(Object dot, Node word) throws TemplateException {
        if (word instanceof Node.Literal text) {
            return text.text();
        }
        if (word instanceof Node.Dot) {
            return dot;
        }
        if (word instanceof Node.Numeral number) {
            return ideal(number);
        }
        if (word instanceof Node.Bool bool) {
            return bool.value();
        }
        throw scope.error(
                word instanceof Node.Nil
                        ? "nil is not a command"
                        : "can't evaluate command " + GoQuote.quote(word.source()));
    }

    /** A number whose type only its spelling tells. */
    private Object ideal(Node.Numeral number) throws TemplateException {
        scope.at(number);
        if (number.real() != null && Numbers.meantReal(number.text())) {
            return number.real();
        }
        if (number.whole() != null) {
            return number.whole();
        }
        if (number.unsigned()) {
            throw scope.error(number.text() + " overflows int");
        }
        return Values.INVALID;
    }

    Object field(Object dot, Node.Field field, List<Node> words, Object last)
            throws TemplateException {
        scope.at(field);
        return fields(dot, dot, field, field.names(), words, last);
    }

    Object chain(Object dot, Node.Chain chain, List<Node> words, Object last)
            throws TemplateException {
        scope.at(chain);
        if (chain.of() instanceof Node.Nil) {
            throw scope.error("indirection through explicit nil in " + chain.source());
        }
        Object receiver = caller.argument(dot, null, chain.of());
        return fields(dot, receiver, chain, chain.names(), words, last);
    }

    Object variable(Object dot, Node.Variable variable, List<Node> words, Object last)
            throws TemplateException {
        scope.at(variable);
        Object value = scope.get(variable.name());
        if (variable.names().size() == 1) {
            notAFunction(words, last);
            return value;
        }
        List<String> names = variable.names().subList(1, variable.names().size());
        return fields(dot, value, variable, names, words, last);
    }

    private Object fields(
            Object dot, Object from, Node node, List<String> names, List<Node> words, Object last)
            throws TemplateException {
        Object receiver = from;
        for (String name : names.subList(0, names.size() - 1)) {
            receiver = field(dot, name, node, NO_WORDS, Values.MISSING, receiver);
        }
        return field(dot, names.getLast(), node, words, last, receiver);
    }

    private Object field(
            Object dot, String name, Node node, List<Node> words, Object last, Object receiver)
            throws TemplateException {
        if (Values.nothing(receiver)) {
            if (scope.template().missingKey() == MissingKey.ERROR) {
                throw scope.error("nil data; no entry for key " + GoQuote.quote(name));
            }
            return Values.INVALID;
        }
        if (Values.nilInterface(receiver)) {
            throw scope.error("nil pointer evaluating interface {}." + name);
        }
        Object inner = Values.unboxed(receiver);
        if (inner instanceof NilPointer(String type)) {
            throw scope.error("nil pointer evaluating " + type + "." + name);
        }
        if (inner instanceof Fields fields && fields.has(name)) {
            return method(dot, name, node, words, last, fields.field(name));
        }
        if (inner instanceof Map<?, ?> map && Values.keyType(map).equals("string")) {
            if (words.size() > 1 || !Values.missing(last)) {
                throw scope.error(name + " is not a method but has arguments");
            }
            return entry(map, name);
        }
        throw scope.error("can't evaluate field " + name + " in type " + Values.type(receiver));
    }

    private Object method(
            Object dot,
            String name,
            Node node,
            List<Node> words,
            Object last,
            @Nullable Object value)
            throws TemplateException {
        Function function = value instanceof Function taking ? taking : Function.of(_ -> value);
        return caller.call(dot, function, node, name, words, last);
    }

    private Object entry(Map<?, ?> map, String name) throws TemplateException {
        Object value = map.get(name);
        if (value != null || map.containsKey(name)) {
            return Values.element(map, value);
        }
        return switch (scope.template().missingKey()) {
            case NO_VALUE -> Values.INVALID;
            case ZERO -> Values.zero(map);
            case ERROR -> throw scope.error("map has no entry for key " + GoQuote.quote(name));
        };
    }

    Object function(Object dot, Node.Identifier name, Node command, List<Node> words, Object last)
            throws TemplateException {
        scope.at(name);
        Function mine = scope.template().function(name.name());
        if (mine != null) {
            return caller.call(dot, mine, command, name.name(), words, last);
        }
        return switch (name.name()) {
            case "and" -> caller.shortCircuit(dot, name.name(), false, words, last);
            case "or" -> caller.shortCircuit(dot, name.name(), true, words, last);
            case "call" -> caller.callValue(dot, command, words, last);
            default -> {
                Function builtin = Builtins.find(name.name());
                if (builtin == null) {
                    throw scope.error(GoQuote.quote(name.name()) + " is not a defined function");
                }
                yield caller.call(dot, builtin, command, name.name(), words, last);
            }
        };
    }
}
