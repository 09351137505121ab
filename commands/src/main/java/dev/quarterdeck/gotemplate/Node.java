package dev.quarterdeck.gotemplate;

import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A part of a parsed template. */
sealed interface Node {
    /** The index in the template's text at which it begins. */
    int position();

    /** The part as a template would spell it; errors show it. */
    String source();

    /** Text that is printed as it is. */
    record Text(int position, String text) implements Node {
        @Override
        public String source() {
            return text;
        }
    }

    /** Parts one after the other. */
    record Sequence(int position, List<Node> nodes) implements Node {
        @Override
        public String source() {
            StringBuilder out = new StringBuilder();
            nodes.forEach(node -> out.append(node.source()));
            return out.toString();
        }
    }

    /** A pipeline whose value is printed. */
    record Action(int position, Pipe pipe) implements Node {
        @Override
        public String source() {
            return "{{" + pipe.source() + "}}";
        }
    }

    /** What a branch does with its pipeline. */
    enum Control {
        IF("if"),
        WITH("with"),
        RANGE("range");

        private final String word;

        Control(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** If, with or range. */
    record Branch(
            Control control, int position, Pipe pipe, Sequence then, @Nullable Sequence otherwise)
            implements Node {
        @Override
        public String source() {
            String rest = otherwise == null ? "" : "{{else}}" + otherwise.source();
            return "{{"
                    + control.word()
                    + " "
                    + pipe.source()
                    + "}}"
                    + then.source()
                    + rest
                    + "{{end}}";
        }
    }

    /** The execution of another template. */
    record Include(int position, String name, @Nullable Pipe pipe) implements Node {
        @Override
        public String source() {
            String argument = pipe == null ? "" : " " + pipe.source();
            return "{{template " + GoQuote.quote(name) + argument + "}}";
        }
    }

    /** The end of a range before its time. */
    record Break(int position) implements Node {
        @Override
        public String source() {
            return "{{break}}";
        }
    }

    /** The next turn of a range. */
    record Continue(int position) implements Node {
        @Override
        public String source() {
            return "{{continue}}";
        }
    }

    /** Where a list of nodes ends; never part of a tree. */
    record End(int position) implements Node {
        @Override
        public String source() {
            return "{{end}}";
        }
    }

    /** Where the other list of a branch begins; never part of a tree. */
    record Else(int position) implements Node {
        @Override
        public String source() {
            return "{{else}}";
        }
    }

    /** Commands, each given the value of the one before, and the variables that take the last. */
    record Pipe(int position, boolean assign, List<Variable> declared, List<Command> commands)
            implements Node {
        @Override
        public String source() {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < declared.size(); i++) {
                out.append(i > 0 ? ", " : "").append(declared.get(i).source());
            }
            out.append(declared.isEmpty() ? "" : assign ? " = " : " := ");
            for (int i = 0; i < commands.size(); i++) {
                out.append(i > 0 ? " | " : "").append(commands.get(i).source());
            }
            return out.toString();
        }
    }

    /** A value or a function, and its arguments. */
    record Command(int position, List<Node> words) implements Node {
        @Override
        public String source() {
            StringBuilder out = new StringBuilder();
            for (Node word : words) {
                out.append(out.isEmpty() ? "" : " ").append(bracketed(word));
            }
            return out.toString();
        }
    }

    /** A field of the dot, and fields of it. */
    record Field(int position, List<String> names) implements Node {
        @Override
        public String source() {
            return "." + String.join(".", names);
        }
    }

    /** A variable, and fields of it; the first name is the variable's. */
    record Variable(int position, List<String> names) implements Node {
        @Override
        public String source() {
            return String.join(".", names);
        }

        String name() {
            return names.getFirst();
        }
    }

    /** Fields of the value of something else. */
    record Chain(int position, Node of, List<String> names) implements Node {
        @Override
        public String source() {
            return bracketed(of) + "." + String.join(".", names);
        }
    }

    /** The name of a function. */
    record Identifier(int position, String name) implements Node {
        @Override
        public String source() {
            return name;
        }
    }

    /** The dot. */
    record Dot(int position) implements Node {
        @Override
        public String source() {
            return ".";
        }
    }

    /** The word nil. */
    record Nil(int position) implements Node {
        @Override
        public String source() {
            return "nil";
        }
    }

    /** The word true or false. */
    record Bool(int position, boolean value) implements Node {
        @Override
        public String source() {
            return Boolean.toString(value);
        }
    }

    /** A string literal, as written and as meant. */
    record Literal(int position, String quoted, String text) implements Node {
        @Override
        public String source() {
            return quoted;
        }
    }

    /** A number literal; null where it is no number of the kind. */
    record Numeral(
            int position,
            String text,
            @Nullable Long whole,
            boolean unsigned,
            @Nullable Double real)
            implements Node {
        @Override
        public String source() {
            return text;
        }
    }

    private static String bracketed(Node node) {
        return node instanceof Pipe ? "(" + node.source() + ")" : node.source();
    }
}
