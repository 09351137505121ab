package dev.quarterdeck.gotemplate;

import java.util.List;
import java.util.Random;

/** Makes templates that are sometimes right and sometimes wrong. */
final class RandomTemplate {
    private static final List<String> OPERANDS =
            List.of(
                    ".Name",
                    ".Int",
                    ".Float",
                    ".Null",
                    ".Missing",
                    ".State",
                    ".Args",
                    ".List",
                    ".Text",
                    ".Config.Cmd",
                    ".Config.Labels",
                    ".State.Pid",
                    ".Missing.X",
                    ".True",
                    ".Million",
                    "$",
                    "$x",
                    "$y",
                    ".",
                    "1",
                    "0",
                    "-2",
                    "1.5",
                    "1e6",
                    "'x'",
                    "\"a\\tb\"",
                    "`r`",
                    "\"%v|%5d\"",
                    "\"%q %x\"",
                    "\"%+v %T\"",
                    "true",
                    "nil",
                    "\"\"",
                    ".Config.Labels.env",
                    "(index .List 4).a",
                    "(.State).Pid",
                    "$.Int");

    private static final List<String> FUNCTIONS =
            List.of(
                    "len",
                    "index",
                    "slice",
                    "print",
                    "printf",
                    "println",
                    "html",
                    "js",
                    "urlquery",
                    "eq",
                    "ne",
                    "lt",
                    "le",
                    "gt",
                    "ge",
                    "and",
                    "or",
                    "not",
                    "json",
                    "split",
                    "join",
                    "title",
                    "lower",
                    "upper",
                    "pad",
                    "truncate",
                    "call");

    private static final List<String> DAMAGE =
            List.of(
                    "{{",
                    "}}",
                    "(",
                    ")",
                    "|",
                    "\"",
                    ".",
                    " ",
                    ",",
                    ":=",
                    "-",
                    "$",
                    "{{end}}",
                    "{{else}}",
                    "\n",
                    "'",
                    "`",
                    "/*",
                    "é");

    private final Random random;

    RandomTemplate(Random random) {
        this.random = random;
    }

    String next() {
        String text = "{{$x := .Name}}{{$y := .State}}" + body(3);
        if (random.nextInt(4) > 0) {
            return text;
        }
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(3));
        return text.substring(0, at) + pick(DAMAGE) + text.substring(to);
    }

    private String body(int depth) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            out.append(piece(depth));
        }
        return out.toString();
    }

    private String piece(int depth) {
        String trim = random.nextInt(6) == 0 ? " -" : "";
        return switch (depth == 0 ? random.nextInt(5) : random.nextInt(11)) {
            case 0 -> pick(List.of("text", " \n ", "x\n", "é", "  "));
            case 1, 2, 3, 4 -> "{{" + pipeline(2) + trim + "}}";
            case 5 ->
                    "{{if "
                            + pipeline(1)
                            + "}}"
                            + body(depth - 1)
                            + otherwise(depth, "if")
                            + "{{end}}";
            case 6 ->
                    "{{with "
                            + pipeline(1)
                            + "}}"
                            + body(depth - 1)
                            + otherwise(depth, "with")
                            + "{{end}}";
            case 7 ->
                    "{{range "
                            + pipeline(1)
                            + "}}"
                            + body(depth - 1)
                            + leave()
                            + otherwise(depth, "")
                            + "{{end}}";
            case 8 -> "{{range $i, $e := " + operand(1) + "}}{{$i}}={{$e}};" + leave() + "{{end}}";
            case 9 -> "{{$x = " + pipeline(1) + "}}";
            default ->
                    "{{block \"b" + random.nextInt(9) + "\" " + pipeline(1) + "}}{{.}}" + "{{end}}";
        };
    }

    private String otherwise(int depth, String word) {
        return switch (random.nextInt(4)) {
            case 0 -> "{{else}}" + body(depth - 1);
            case 1 ->
                    word.isEmpty()
                            ? ""
                            : "{{else " + word + " " + pipeline(1) + "}}" + body(depth - 1);
            default -> "";
        };
    }

    private String leave() {
        return pick(List.of("", "", "{{break}}", "{{continue}}", "{{if .}}{{break}}{{end}}"));
    }

    private String pipeline(int depth) {
        StringBuilder out = new StringBuilder(command(depth));
        while (random.nextInt(4) == 0) {
            out.append(" | ").append(call(depth, random.nextInt(2)));
        }
        return out.toString();
    }

    private String command(int depth) {
        return random.nextInt(3) == 0 ? operand(depth) : call(depth, random.nextInt(3));
    }

    private String call(int depth, int arguments) {
        StringBuilder out = new StringBuilder(pick(FUNCTIONS));
        for (int i = 0; i < arguments; i++) {
            out.append(' ').append(operand(depth));
        }
        return out.toString();
    }

    private String operand(int depth) {
        return depth > 0 && random.nextInt(6) == 0
                ? "(" + pipeline(depth - 1) + ")"
                : pick(OPERANDS);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
