package dev.quarterdeck.text;

import dev.quarterdeck.text.GoOracle.Question;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What Go and our own are both asked about numbers, times, quotes, JSON and tables. */
final class GoTextQuestions {
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "1",
                    "-1",
                    "+7",
                    "007",
                    "0x1f",
                    "0X_1F",
                    "0b101",
                    "0o17",
                    "1_000",
                    "1__0",
                    "_1",
                    "1_",
                    "",
                    "-",
                    "+",
                    "x",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775808",
                    "1.5",
                    "1e3",
                    ".5",
                    "5.",
                    "1e",
                    "1e+",
                    "1e400",
                    "-1e400",
                    "inf",
                    "-Infinity",
                    "nan",
                    "+nan",
                    "0x1p-2",
                    "0x1.8",
                    "1_000.5",
                    "1e1_0",
                    "1d",
                    "1f",
                    " 1",
                    "1 ",
                    "99999",
                    "65535",
                    "65536",
                    "--1",
                    "é",
                    "0x",
                    "0_1",
                    "08");

    private static final List<String> DURATIONS =
            List.of(
                    "0",
                    "0s",
                    "1s",
                    "-1s",
                    "+1s",
                    "1h2m3s",
                    "1.5h",
                    ".5s",
                    "5.s",
                    "1ns",
                    "1us",
                    "1µs",
                    "1μs",
                    "100ms",
                    "1m0.000000001s",
                    "2540400h",
                    "9223372036854775807ns",
                    "9223372036854775808ns",
                    "-9223372036854775808ns",
                    "3000000h",
                    "",
                    "-",
                    "s",
                    "1",
                    "1x",
                    "1h1",
                    "é",
                    "1é",
                    ".s",
                    "1.2.3s",
                    "1d",
                    "0.3333333333333333333h",
                    "\"",
                    "-.5m",
                    "1h-1m",
                    "36h",
                    "90m",
                    "1ms1us1ns");

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "plain",
                    "two words",
                    "tab\tnew\nline\r\u0007\b\f\u000b\0",
                    "\"quoted\" \\ 'single'",
                    "é ü 漢字 😀",
                    "\u00a0\u00ad\u200b\u2028\ufeff\u007f\u0080",
                    "\ue000\uffff\udb40\udd00",
                    "`back`",
                    "a\u0301");

    private static final List<String> LITERALS =
            List.of(
                    "\"a\"",
                    "`raw\\n`",
                    "\"\\n\\t\\\\\\\"\"",
                    "\"\\x41\\101\\u00e9\\U0001F600\"",
                    "\"\\'\"",
                    "\"\\q\"",
                    "\"a",
                    "a\"",
                    "\"a\nb\"",
                    "\"\\ud800\"",
                    "\"\\400\"",
                    "\"\\xzz\"",
                    "``",
                    "`a`b`",
                    "\"\"",
                    "\"\\xc3\\xa9\"",
                    "`a\rb`");

    private static final List<String> TIMES =
            List.of(
                    "2026-11-23T22:05:01.123456789Z",
                    "2026-11-23T22:05:01Z",
                    "2026-11-23T22:05:01.5+02:00",
                    "0001-01-01T00:00:00Z",
                    "2026-02-28T23:59:59.000000100-05:30",
                    "1999-12-31T00:00:00.120Z");

    private static final List<String> TABLES =
            List.of(
                    "a\tb\tc\naaa\tbbbb\tccccc\n",
                    "a\tb\n\na\tb\nlonger\tb",
                    "one\ntwo\tx\nthree\ty\n",
                    "\t\ta\n\tb\tc\n",
                    "",
                    "\n",
                    "x",
                    "漢\tb\né\tb\n",
                    "a\t\tb\n\t\tc\n",
                    "a\tb\tc\nx\ty\nlong\tlonger\tlongest\n",
                    "a\u000bb\u000bc\naa\tbb\tcc\n",
                    "a\tb\fccc\td\n",
                    "NAME\tID\tSIZE\nweb\t1\t2MB\n",
                    "\t\n\t\n",
                    "a\t\nb\t\n",
                    "Name:\tx\nLabels:\ta=b\n\tc=d\nEnd\n");

    private static final List<String> DOCUMENTS =
            List.of(
                    "{}",
                    "[]",
                    " [ ] \n",
                    "{\"b\":1,\"a\":[1,2,{\"c\":null}],\"d\":true,\"e\":false}",
                    "\"\\u00e9\\n\\/\\b\\f\\r\\t\\\\\\\"\"",
                    "\"\\ud83d\\ude00\"",
                    "\"\\ud83d\"",
                    "\"\\ud83dx\"",
                    "\"\\ud83d\\n\"",
                    "\"\\ud83d\\ud83d\\ude00\"",
                    "\"\\ude00\\u0041\"",
                    "\"<&>\u2028é漢😀\"",
                    "0",
                    "-1",
                    "1.5",
                    "1e5",
                    "1E-2",
                    "1e+2",
                    "123456789",
                    "0.000001",
                    "1e-7",
                    "1e21",
                    "[[[[]]],{}]",
                    "{\"a\":{\"b\":{}}}",
                    "{\"a\":1,\"a\":2}",
                    "null",
                    " true ",
                    "1 ",
                    "\n\n{\"a\" :\t[ 1 , 2 ] }\n\n");

    private static final List<String> BROKEN =
            List.of(
                    "",
                    " ",
                    "{",
                    "[",
                    "[1",
                    "[1,",
                    "[1,]",
                    "[,]",
                    "{\"a\"",
                    "{\"a\":",
                    "{\"a\":1",
                    "{\"a\":1,",
                    "{\"a\":1,}",
                    "{a:1}",
                    "{1:2}",
                    "{\"a\" 1}",
                    "{\"a\":1 \"b\"}",
                    "[1 2]",
                    "tru",
                    "trux",
                    "nul",
                    "nulL",
                    "falze",
                    "-",
                    "-x",
                    "01",
                    "1.",
                    "1.x",
                    "1e",
                    "1e+",
                    "1ex",
                    ".5",
                    "+1",
                    "\"",
                    "\"abc",
                    "\"\\",
                    "\"\\x\"",
                    "\"\\u12\"",
                    "\"\\u12g4\"",
                    "\"a\nb\"",
                    "\"a\u0001\"",
                    "{} {}",
                    "1 2",
                    "[] x",
                    "}",
                    "]",
                    ",",
                    "'a'",
                    "\"a\" \"",
                    "\"\\u12",
                    "[1}",
                    "{\"a\":1]",
                    "\"\\ud83d\\x\"",
                    "//",
                    "NaN");

    private GoTextQuestions() {}

    static List<Question> all() {
        List<Question> questions = new ArrayList<>();
        for (String number : NUMBERS) {
            for (String kind : List.of("int", "uint", "atoi", "parseFloat", "bool")) {
                questions.add(Question.of(kind, number));
            }
        }
        List.of("t", "TRUE", "True", "false", "tRUE", "\"")
                .forEach(b -> questions.add(Question.of("bool", b)));
        DURATIONS.forEach(duration -> questions.add(Question.of("duration", duration)));
        TEXTS.forEach(text -> questions.add(Question.of("quote", text)));
        TEXTS.forEach(text -> questions.add(Question.of("quoteAscii", text)));
        LITERALS.forEach(literal -> questions.add(Question.of("unquote", literal)));
        TIMES.forEach(time -> questions.add(Question.of("time", time)));
        for (String kind : List.of("json", "indent", "compact")) {
            DOCUMENTS.forEach(text -> questions.add(Question.of(kind, text)));
        }
        BROKEN.forEach(text -> questions.add(Question.of("json", text)));
        floats(questions);
        tables(questions);
        return questions;
    }

    private static void floats(List<Question> questions) {
        for (String value :
                List.of(
                        "0",
                        "-0",
                        "1",
                        "1.5",
                        "-2.25",
                        "123456789",
                        "1e6",
                        "999999.5",
                        "1e20",
                        "1e21",
                        "1e22",
                        "0.0001",
                        "0.00001",
                        "5e-324",
                        "1.7976931348623157e308",
                        "2.5",
                        "0.5",
                        "1024",
                        "nan",
                        "inf",
                        "-inf")) {
            for (String form : List.of("e", "E", "f", "g", "G", "x", "X", "b")) {
                for (int precision : new int[] {-1, 0, 1, 4, 20}) {
                    questions.add(Question.of("float", value, form, precision));
                }
            }
        }
    }

    private static void tables(List<Question> questions) {
        for (String table : TABLES) {
            questions.add(Question.of("tabs", table, " ", 10, 1, 3, 0));
            questions.add(Question.of("tabs", table, " ", 0, 8, 2, 0));
            questions.add(Question.of("tabs", table, "\t", 8, 8, 1, 0));
            questions.add(Question.of("tabs", table, ".", 5, 0, 1, 4 | 32));
            questions.add(Question.of("tabs", table, ".", 0, 8, 0, 8 | 16 | 32));
        }
    }

    static Question randomFloat(Random random) {
        double value =
                random.nextBoolean()
                        ? Double.longBitsToDouble(random.nextLong())
                        : random.nextDouble() * Math.pow(10, random.nextInt(30) - 8);
        String form = String.valueOf("eEfgGxXb".charAt(random.nextInt(8)));
        return Question.of("float", Double.toString(value), form, random.nextInt(12) - 1);
    }

    static Question randomTable(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append("ab\t\n\t\tcdeé漢\n\t\u000b\f".charAt(random.nextInt(15)));
        }
        return Question.of(
                "tabs",
                text.toString(),
                "._\t".substring(random.nextInt(3)).substring(0, 1),
                random.nextInt(12),
                random.nextInt(9),
                random.nextInt(4),
                random.nextInt(16) << 2);
    }
}
