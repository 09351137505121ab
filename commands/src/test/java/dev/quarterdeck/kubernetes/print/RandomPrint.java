package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.text.GoOracle.Question;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up texts, trees and paths of pieces that are hard to print. */
final class RandomPrint {
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "b",
                    " ",
                    "  ",
                    "\n",
                    "\n\n",
                    ":",
                    ": ",
                    " #",
                    "'",
                    "\"",
                    "\\",
                    "-",
                    "- ",
                    "é",
                    "购物",
                    "\t",
                    "\u0085",
                    "\u2028",
                    "\ufeff",
                    "0",
                    "1",
                    ".",
                    "{",
                    "]",
                    ",",
                    "😀",
                    "\r",
                    "word word word word ",
                    "x".repeat(40),
                    "e",
                    "+",
                    "_",
                    "~",
                    "?",
                    "%",
                    "&",
                    "2001-01-01",
                    "true",
                    "\u00a0",
                    "<");

    private static final List<String> PATHS =
            List.of(
                    "{",
                    "}",
                    "{.a",
                    "{.a}",
                    ".a",
                    ".x",
                    "[0]",
                    "[1]",
                    "[-1]",
                    "[*]",
                    "[0:2]",
                    "[1:]",
                    "[:-1]",
                    "[::2]",
                    "[0,1]",
                    "['x']",
                    "[?(@.x)]",
                    "[?(@.x==1)]",
                    "[?(@.x>\"s\")]",
                    "{range .a[*]}",
                    "{range @.x[*]}",
                    "{range ",
                    "{end}",
                    "..",
                    "*",
                    "'q'",
                    "\"t\\n\"",
                    "@",
                    "$",
                    " ",
                    "text",
                    ",",
                    "\\",
                    "1",
                    "-1.5",
                    "true",
                    "{.a[*].x}",
                    "{.a[0]",
                    "{@}",
                    "{.x}",
                    "{.a..y}",
                    "{.a[?(@.x)].x}");

    private final Random random;

    RandomPrint(long seed) {
        this.random = new Random(seed);
    }

    List<Question> questions(int rounds) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Object tree = i % 2 == 0 ? PrintQuestions.everywhere(text(PIECES)) : tree(4);
            questions.add(question("yaml", "", tree));
            questions.add(question("kyaml", "", tree));
            questions.add(
                    question(i % 5 == 0 ? "jsonpath-as-json" : "jsonpath", text(PATHS), data()));
            questions.add(question("sort", ".v", objects()));
        }
        return questions;
    }

    private static Question question(String kind, String text, @Nullable Object data) {
        return new Question(kind, text, "", List.of(), data, "");
    }

    private String text(List<String> pieces) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private @Nullable Object tree(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> text(PIECES);
            case 1 -> random.nextLong();
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 3 -> random.nextBoolean() ? null : random.nextBoolean();
            case 4 -> (double) random.nextInt();
            case 5, 6 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(tree(depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    map.put(text(PIECES), tree(depth - 1));
                }
                yield map;
            }
        };
    }

    /** Every map has one key: Go takes keys in any order. */
    private static Object data() {
        List<@Nullable Object> many = new ArrayList<>();
        many.add(1L);
        many.add(Map.of("y", "s"));
        many.add(null);
        many.add(List.of(1.5, true));
        List<Object> list = List.of(Map.of("x", many), Map.of("x", 1L), Map.of("x", "t"), "text");
        return Map.of("a", list);
    }

    private Object objects() {
        List<Object> objects = new ArrayList<>();
        int values = 1 + random.nextInt(80);
        for (int i = 1 + random.nextInt(120); i > 0; i--) {
            long value = random.nextInt(values);
            objects.add(value == 0 ? Map.of() : Map.of("v", value));
        }
        return objects;
    }
}
