package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A template in the language of Go's text/template. It prints maps, lists, strings, numbers,
 * booleans and {@link Fields}, and fails with Go's own words.
 */
public final class Template {
    /** What a template does about a key that a map has not. */
    public enum MissingKey {
        /** Prints {@code <no value>}. */
        NO_VALUE,
        /** Takes the zero of the map's elements. */
        ZERO,
        ERROR
    }

    private final String name;
    private final String text;
    private final Functions functions;
    private final MissingKey missingKey;
    private final Map<String, Node.Sequence> trees;

    private Template(
            String name,
            String text,
            Functions functions,
            MissingKey missingKey,
            Map<String, Node.Sequence> trees) {
        this.name = name;
        this.text = text;
        this.functions = functions;
        this.missingKey = missingKey;
        this.trees = trees;
    }

    /** Reads a template; the functions are known beside Go's own. */
    public static Template parse(String name, String text, Functions functions)
            throws TemplateException {
        try {
            Map<String, Node.Sequence> trees = Parser.parse(name, text, functions);
            return new Template(name, text, functions, MissingKey.NO_VALUE, trees);
        } catch (StackOverflowError e) {
            throw new TemplateException("template: " + name + ":1: max expression depth exceeded");
        }
    }

    /** The same template with other functions of the same names: docker's table headers. */
    public Template with(Functions others) {
        return new Template(name, text, others.or(functions), missingKey, trees);
    }

    /** The same template that treats missing keys otherwise. */
    public Template with(MissingKey other) {
        return new Template(name, text, functions, other, trees);
    }

    /**
     * Prints the template. What it printed before an error stays printed. An output that fails ends
     * it with an {@link UncheckedIOException}.
     */
    public void execute(@Nullable Object data, Appendable out) throws TemplateException {
        Object dot = data == null ? Values.INVALID : data;
        new Executor(new Scope(this, name), out).run(dot, tree(name));
    }

    /** What the template prints. */
    public String execute(@Nullable Object data) throws TemplateException {
        StringBuilder out = new StringBuilder();
        execute(data, out);
        return out.toString();
    }

    Node.@Nullable Sequence tree(String wanted) {
        return trees.get(wanted);
    }

    @Nullable Function function(String wanted) {
        return functions.find(wanted);
    }

    boolean namesTypes() {
        return functions.namesTypes();
    }

    MissingKey missingKey() {
        return missingKey;
    }

    /** Where a node stands: name, line, byte in the line. */
    String location(Node node) {
        String before = text.substring(0, node.position());
        int lineStart = before.lastIndexOf('\n') + 1;
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        return name + ":" + line + ":" + Utf8.length(before.substring(lineStart));
    }
}
