package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Walks a template's nodes and prints. */
final class Executor {
    private static final int DEEPEST = 100_000;

    /** How a node ended. */
    private enum Flow {
        NEXT,
        BREAK,
        CONTINUE
    }

    private final Scope scope;
    private final Evaluator evaluator;
    private final Appendable out;
    private final int depth;

    Executor(Scope scope, Appendable out) {
        this(scope, out, 0);
    }

    private Executor(Scope scope, Appendable out, int depth) {
        this.scope = scope;
        this.out = out;
        this.depth = depth;
        this.evaluator = new Evaluator(scope);
    }

    void run(Object dot, Node.@Nullable Sequence tree) throws TemplateException {
        scope.push("$", dot);
        if (tree != null) {
            walk(dot, tree);
        }
    }

    private Flow walk(Object dot, Node node) throws TemplateException {
        scope.at(node);
        if (node instanceof Node.Text text) {
            return print(text.text());
        }
        if (node instanceof Node.Action action) {
            return action(dot, action);
        }
        if (node instanceof Node.Sequence list) {
            return all(dot, list);
        }
        if (node instanceof Node.Branch branch) {
            boolean range = branch.control() == Node.Control.RANGE;
            return range ? range(dot, branch) : choose(dot, branch);
        }
        if (node instanceof Node.Include include) {
            return include(dot, include);
        }
        return node instanceof Node.Break ? Flow.BREAK : Flow.CONTINUE;
    }

    private Flow print(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Flow.NEXT;
    }

    private Flow action(Object dot, Node.Action action) throws TemplateException {
        Object value = evaluator.pipeline(dot, action.pipe());
        if (!action.pipe().declared().isEmpty()) {
            return Flow.NEXT;
        }
        scope.at(action);
        if (value instanceof Function) {
            throw scope.error("can't print " + action.source() + " of type " + Values.type(value));
        }
        return print(
                Printer.print(
                        List.of(Values.nothing(value) ? "<no value>" : Printer.target(value))));
    }

    private Flow all(Object dot, Node.Sequence list) throws TemplateException {
        for (Node node : list.nodes()) {
            Flow flow = walk(dot, node);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }

    private Flow choose(Object dot, Node.Branch branch) throws TemplateException {
        int mark = scope.mark();
        Object value = evaluator.pipeline(dot, branch.pipe());
        Flow flow = Flow.NEXT;
        if (Values.truth(value)) {
            flow = walk(branch.control() == Node.Control.WITH ? value : dot, branch.then());
        } else if (branch.otherwise() != null) {
            flow = walk(dot, branch.otherwise());
        }
        scope.pop(mark);
        return flow;
    }

    private Flow range(Object dot, Node.Branch range) throws TemplateException {
        int mark = scope.mark();
        Object value = Values.unboxed(evaluator.pipeline(dot, range.pipe()));
        boolean any =
                switch (Values.kind(value)) {
                    case INT, UINT -> numbers(range, value);
                    case LIST -> list(range, (List<?>) value);
                    case MAP -> map(range, (Map<?, ?>) value);
                    case INVALID -> false;
                    case BOOL, FLOAT, STRING, INTERFACE, POINTER, FUNC, STRUCT ->
                            throw scope.error("range can't iterate over " + Printer.shown(value));
                };
        Flow flow = Flow.NEXT;
        if (!any && range.otherwise() != null) {
            flow = walk(dot, range.otherwise());
        }
        scope.pop(mark);
        return flow;
    }

    private boolean numbers(Node.Branch range, Object value) throws TemplateException {
        if (range.pipe().declared().size() > 1) {
            throw scope.error(
                    "can't use "
                            + Printer.shown(value)
                            + " to iterate over more than one variable");
        }
        long count = value instanceof BigInteger big ? big.longValue() : Values.whole(value);
        for (long i = 0; i < count && turn(range, Values.INVALID, i); i++) {
            // turn() prints
        }
        return count > 0;
    }

    private boolean list(Node.Branch range, List<?> list) throws TemplateException {
        long index = 0;
        for (Object element : list) {
            if (!turn(range, index++, Values.element(list, element))) {
                break;
            }
        }
        return !list.isEmpty();
    }

    private boolean map(Node.Branch range, Map<?, ?> map) throws TemplateException {
        for (Map.Entry<?, ?> entry : Values.sorted(map)) {
            Object key = String.valueOf(entry.getKey());
            if (!turn(range, key, Values.element(map, entry.getValue()))) {
                break;
            }
        }
        return !map.isEmpty();
    }

    /** One turn of a range; false where it was the last. */
    private boolean turn(Node.Branch range, Object index, Object element) throws TemplateException {
        int mark = scope.mark();
        List<Node.Variable> declared = range.pipe().declared();
        if (range.pipe().assign()) {
            if (declared.size() > 1) {
                scope.set(declared.get(0).name(), index);
            }
            if (!declared.isEmpty()) {
                scope.set(declared.getLast().name(), element);
            }
        } else if (!declared.isEmpty()) {
            scope.setFromTop(1, element);
            if (declared.size() > 1) {
                scope.setFromTop(2, index);
            }
        }
        Flow flow = walk(element, range.then());
        scope.pop(mark);
        return flow != Flow.BREAK;
    }

    private Flow include(Object dot, Node.Include include) throws TemplateException {
        Node.Sequence tree = scope.template().tree(include.name());
        if (tree == null) {
            throw scope.error("template " + GoQuote.quote(include.name()) + " not defined");
        }
        if (depth == DEEPEST) {
            throw scope.error("exceeded maximum template depth (" + DEEPEST + ")");
        }
        Object argument = evaluator.pipeline(dot, include.pipe());
        Scope inner = new Scope(scope.template(), include.name());
        try {
            new Executor(inner, out, depth + 1).run(argument, tree);
        } catch (StackOverflowError e) {
            // Java's stack ends before Go's limit: say what Go would.
            throw scope.error("exceeded maximum template depth (" + DEEPEST + ")");
        }
        return Flow.NEXT;
    }
}
