package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Where an execution is: in which template, at which node, with which variables. */
final class Scope {
    /** A name, and what it holds now. */
    private static final class Variable {
        final String name;
        Object value;

        Variable(String name, Object value) {
            this.name = name;
            this.value = value;
        }
    }

    private final Template template;
    private final String name;
    private final List<Variable> variables = new ArrayList<>();
    private @Nullable Node node;

    Scope(Template template, String name) {
        this.template = template;
        this.name = name;
    }

    Template template() {
        return template;
    }

    /** Goes to a node; errors from now on happened there. */
    void at(Node here) {
        node = here;
    }

    TemplateException error(String message) {
        if (node == null) {
            return new TemplateException("template: " + name + ": " + message);
        }
        return new TemplateException(
                "template: %s: executing %s at <%s>: %s"
                        .formatted(
                                template.location(node),
                                GoQuote.quote(name),
                                node.source(),
                                message));
    }

    void push(String variable, Object value) {
        variables.add(new Variable(variable, value));
    }

    int mark() {
        return variables.size();
    }

    void pop(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    void set(String variable, Object value) throws TemplateException {
        find(variable).value = value;
    }

    /** Sets the variable pushed last, or the one before it. */
    void setFromTop(int distance, Object value) {
        variables.get(variables.size() - distance).value = value;
    }

    Object get(String variable) throws TemplateException {
        return find(variable).value;
    }

    private Variable find(String variable) throws TemplateException {
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name.equals(variable)) {
                return variables.get(i);
            }
        }
        throw error("undefined variable: " + variable);
    }
}
