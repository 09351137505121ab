package dev.quarterdeck.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Texts that are YAML, nearly YAML, or YAML that somebody has sat on. */
public final class RandomYaml {
    private static final List<String> PLAIN =
            List.of(
                    "a",
                    "b c",
                    "yes",
                    "Off",
                    "y",
                    "null",
                    "~",
                    "0644",
                    "089",
                    "0x1F",
                    "0o17",
                    "0b11",
                    "-0b11",
                    "0b-1",
                    "1_000",
                    "+12",
                    "-7",
                    "1e3",
                    "1.50",
                    ".5",
                    "-.5e1",
                    "+.inf",
                    ".NaN",
                    "18446744073709551615",
                    "18446744073709551616",
                    "9223372036854775808",
                    "1e400",
                    "4611686018427387904.0",
                    "1e20",
                    "1e21",
                    "-0.0",
                    "2001-01-01",
                    "100m",
                    "8Gi",
                    "<<",
                    "true",
                    "False",
                    "10.0.0.1",
                    "a:b",
                    "a#b",
                    "-x",
                    "?x",
                    ":x",
                    "%x",
                    "@x",
                    "`x",
                    "é",
                    "日本",
                    "😀",
                    "",
                    "|",
                    ">",
                    "- a",
                    "a: b",
                    "&",
                    "*",
                    "!",
                    "=",
                    "0_x1F",
                    "_1",
                    "0.",
                    "..",
                    "---",
                    "...",
                    "{",
                    "]",
                    ",",
                    "'",
                    "\"",
                    "#",
                    "a'b",
                    "\\",
                    "1:30",
                    "0x",
                    "0b",
                    "0o8");
    private static final List<String> TAGS =
            List.of(
                    "!!str",
                    "!!int",
                    "!!float",
                    "!!bool",
                    "!!null",
                    "!!binary",
                    "!!timestamp",
                    "!!set",
                    "!!map",
                    "!!seq",
                    "!foo",
                    "!",
                    "!<tag:yaml.org,2002:str>",
                    "!!merge",
                    "!e!x",
                    "!%41",
                    "!<x",
                    "!!",
                    "!a!b",
                    "!%zz",
                    "!!omap");
    private static final List<String> QUOTED =
            List.of(
                    "'a'",
                    "\"a\"",
                    "'it''s'",
                    "\"\\n\\t\\x41\\u00e9\\U0001F600\"",
                    "\"a\\\n  b\"",
                    "'a\n  b\n\n  c'",
                    "\"\\q\"",
                    "\"\\ud800\"",
                    "\"\\x4\"",
                    "'",
                    "\"",
                    "\"a\n---\nb\"",
                    "\"\\0\\e\\_\\L\"",
                    "'aGk='",
                    "\"<<\"",
                    "'0644'",
                    "\"  a  \n  b  \"",
                    "\"\\/\"");
    private static final List<String> BLOCKS =
            List.of(
                    "|\n  a\n  b\n",
                    ">\n  a\n  b\n\n  c\n",
                    "|-\n  a\n",
                    "|+\n  a\n\n",
                    "|2\n    a\n",
                    ">-\n  a\n   b\n  c\n",
                    "| # c\n  a\n",
                    "|0\n a\n",
                    "|\n\ta\n",
                    "|\n\n\n",
                    ">1-\n  a\n",
                    "|x\n  a\n",
                    "|\n a\n  b\n c\n",
                    "|\n   \n  a\n");
    private static final List<String> LINES =
            List.of(
                    "# c\n",
                    "---\n",
                    "--- # c\n",
                    "---   \n",
                    "--- a\n",
                    "...\n",
                    "%YAML 1.1\n",
                    "%YAML 1.2\n",
                    "%TAG !e! tag:e,1:\n",
                    "%X y\n",
                    "\n",
                    "\t\n",
                    "  # c\n",
                    "- - a\n",
                    "? a\n: b\n",
                    "? - a\n: c\n",
                    "<<: *a\n",
                    "<<: [*a, *b]\n",
                    "<<: {x: 1}\n",
                    "[a, b]: c\n",
                    "{a: b}: c\n",
                    "~: a\n",
                    "1: a\n",
                    "1.5: a\n",
                    "yes: a\n",
                    "\ufeff",
                    "\u0085",
                    "\u2028",
                    "\r\n",
                    "\r",
                    "a: b: c\n",
                    "- a\nb: c\n",
                    "a:\n- b\n",
                    "a:\n  b: 1\n c: 2\n",
                    "&a a: 1\n",
                    "a: &a {b: 1}\n",
                    "b: *a\n",
                    "c: &c [*c]\n",
                    "x: {a, b: }\n",
                    "x: [a: b, c]\n",
                    "x: [a,, b]\n",
                    "x: {? a : b}\n",
                    "x: [? a : b]\n",
                    "a\n",
                    "a: 'b' c\n",
                    "a: \"b\": c\n",
                    "a: - b\n",
                    "18446744073709551615: x\n",
                    ".nan: 1\n",
                    "x: .nan\n");
    private static final byte[] ODD = {
        0,
        1,
        0x7f,
        (byte) 0x80,
        (byte) 0xc3,
        (byte) 0xff,
        (byte) 0xe2,
        (byte) 0xf0,
        (byte) 0xed,
        9,
        10,
        13,
        32
    };
    private static final String MARKS = " \t\n-:?,[]{}#&*!|>'\"%@`\\~<a1.";

    private final Random random;

    public RandomYaml(long seed) {
        this.random = new Random(seed);
    }

    public byte[] next() {
        String text =
                switch (random.nextInt(4)) {
                    case 0 -> soup();
                    case 1 -> block(0, 3) + (random.nextInt(4) == 0 ? "..." : "");
                    default -> "a: &a {x: 1, z: q}\nb: &b\n  y: 2\n" + block(0, 3);
                };
        return coded(text);
    }

    /** A text with mistakes in it. */
    public byte[] mutated(String text) {
        return coded(text);
    }

    private byte[] coded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int changes = Math.max(0, random.nextInt(5) - 1);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes);
        }
        if (random.nextInt(25) == 0) {
            return random.nextBoolean()
                    ? text.getBytes(StandardCharsets.UTF_16)
                    : ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(6));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(6)) {
            case 0 -> out.write(bytes, end, bytes.length - end);
            case 1 -> {
                out.write(bytes, at, end - at);
                out.write(bytes, at, bytes.length - at);
            }
            case 2 -> {
                out.write(random.nextInt(6) == 0 ? ODD[random.nextInt(ODD.length)] : ' ');
                out.write(bytes, at, bytes.length - at);
            }
            case 3 -> {
                out.writeBytes(any(LINES).getBytes(StandardCharsets.UTF_8));
                out.write(bytes, at, bytes.length - at);
            }
            default -> {
                out.write(MARKS.charAt(random.nextInt(MARKS.length())));
                out.write(bytes, at, bytes.length - at);
            }
        }
        return out.toByteArray();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String soup() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            out.append(
                    switch (random.nextInt(6)) {
                        case 0 -> any(LINES);
                        case 1 -> any(QUOTED) + " ";
                        case 2 -> any(PLAIN) + (random.nextBoolean() ? ": " : "\n");
                        case 3 -> any(TAGS) + " ";
                        case 4 -> String.valueOf(MARKS.charAt(random.nextInt(MARKS.length())));
                        default -> any(LINES);
                    });
        }
        return out.toString();
    }

    private String block(int indent, int depth) {
        StringBuilder out = new StringBuilder();
        String before = " ".repeat(indent);
        boolean list = random.nextInt(3) == 0;
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (random.nextInt(9) == 0) {
                out.append(random.nextInt(3) == 0 ? "" : before).append(any(LINES));
            }
            String key = list ? "- " : "k" + random.nextInt(9) + ": ";
            out.append(before).append(key).append(value(indent, depth));
        }
        return out.toString();
    }

    private String value(int indent, int depth) {
        String mark = random.nextInt(8) == 0 ? any(TAGS) + " " : "";
        mark += random.nextInt(12) == 0 ? "&a " : "";
        return mark
                + switch (random.nextInt(8)) {
                    case 0, 1 -> any(PLAIN) + "\n";
                    case 2 -> any(QUOTED) + "\n";
                    case 3 -> any(BLOCKS).replace("\n", "\n" + " ".repeat(indent)) + "\n";
                    case 4 -> flow(depth) + "\n";
                    case 5 -> random.nextBoolean() ? "*a\n" : "*b\n";
                    default -> depth == 0 ? "x\n" : "\n" + block(indent + 2, depth - 1);
                };
    }

    private String flow(int depth) {
        if (depth == 0) {
            return any(PLAIN);
        }
        String[] parts = new String[random.nextInt(4)];
        boolean map = random.nextBoolean();
        for (int i = 0; i < parts.length; i++) {
            String inner =
                    switch (random.nextInt(4)) {
                        case 0 -> flow(depth - 1);
                        case 1 -> any(QUOTED);
                        default -> any(PLAIN);
                    };
            parts[i] = map ? (random.nextInt(6) == 0 ? any(PLAIN) : "f" + i) + ": " + inner : inner;
        }
        String joined = String.join(random.nextInt(5) == 0 ? ",\n   " : ", ", Arrays.asList(parts));
        return map ? "{" + joined + "}" : "[" + joined + "]";
    }
}
