package dev.quarterdeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Go's own answers: from a golden file always, from the program that wrote it where Go is. */
public final class GoOracle {
    private static final int OLDEST_MINOR = 24;
    private static final Path PROGRAMS = Path.of("src/test/go");
    private static final String SCRIPT = PROGRAMS.resolve("oracle-program").toString();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/go");

    /** The standard library alone. */
    private static final String STANDARD = "oracle";

    /** What kubectl is made of, where its modules are on this machine. */
    public static final String KUBERNETES = "kubernetes";

    /** What is asked. */
    public record Question(
            String kind,
            String text,
            String form,
            List<Integer> numbers,
            @Nullable Object data,
            String option) {
        public static Question of(String kind, String text) {
            return new Question(kind, text, "", List.of(), null, "");
        }

        public static Question of(String kind, String text, String form, Integer... numbers) {
            return new Question(kind, text, form, List.of(numbers), null, "");
        }

        Map<String, @Nullable Object> json() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("kind", kind);
            map.put("text", text);
            map.put("form", form);
            map.put("numbers", numbers);
            map.put("data", data);
            map.put("option", option);
            return map;
        }
    }

    /** What Go says. */
    public record Answer(String out, String error) {}

    private GoOracle() {}

    /** The answers in a golden file, which is written anew with {@code -Dgolden.update=true}. */
    public static List<Answer> golden(String name, List<Question> questions) throws IOException {
        return golden(STANDARD, name, questions);
    }

    /** The answers of another of the programs. */
    public static List<Answer> golden(String program, String name, List<Question> questions)
            throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.write(file, run(program, questions));
        }
        List<Answer> answers = answers(Files.readAllBytes(file));
        assertThat(answers)
                .as("answers in %s; update the golden files", file)
                .hasSameSizeAs(questions);
        return answers;
    }

    /** The answers of the Go on this machine. */
    public static List<Answer> ask(List<Question> questions) throws IOException {
        return ask(STANDARD, questions);
    }

    public static List<Answer> ask(String program, List<Question> questions) throws IOException {
        return answers(run(program, questions));
    }

    /** Whether there is a Go to ask that is no older than what we follow. */
    public static boolean present() {
        return minor(said("go", "env", "GOVERSION")) >= OLDEST_MINOR;
    }

    /** Whether the program is built, or can be without fetching anything. */
    public static boolean present(String program) {
        return !said(SCRIPT, "built", program).isEmpty() || (present() && buildable(program));
    }

    private static boolean buildable(String program) {
        String directory = PROGRAMS.resolve(program).toString();
        return !said("go", "-C", directory, "list", "-deps", ".").isEmpty();
    }

    /** What a command prints that fetches nothing, or nothing when it fails. */
    private static String said(String... command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of("GOPROXY", "off", "GOTOOLCHAIN", "local"));
            Process process = builder.start();
            try (InputStream out = process.getInputStream()) {
                String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
                return process.waitFor() == 0 ? said : "";
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** The 26 of {@code go1.26.8}. */
    private static int minor(String version) {
        String[] parts = version.split("[.a-z ]+", -1);
        return parts.length > 2 && parts[1].equals("1") ? Integer.parseInt(parts[2]) : 0;
    }

    private static byte[] run(String program, List<Question> questions) throws IOException {
        Path input = Files.createTempFile("quarterdeck-oracle", ".json");
        try {
            List<Object> cases = new ArrayList<>();
            questions.forEach(question -> cases.add(question.json()));
            Files.writeString(input, Json.write(cases, JsonStyle.PLAIN));
            Process process =
                    new ProcessBuilder(built(program))
                            .redirectInput(input.toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (InputStream out = process.getInputStream()) {
                return out.readAllBytes();
            }
        } finally {
            Files.delete(input);
        }
    }

    /** Where the program is, which is built once. */
    private static String built(String program) throws IOException {
        Process process =
                new ProcessBuilder(SCRIPT, program)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static List<Answer> answers(byte[] lines) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            Map<String, @Nullable Object> map = Json.object(Json.parse(line));
            String hex = (String) map.getOrDefault("hex", "");
            String out =
                    hex.isEmpty()
                            ? String.valueOf(map.get("out"))
                            : Utf8.decode(HexFormat.of().parseHex(hex));
            answers.add(new Answer(out, String.valueOf(map.getOrDefault("error", ""))));
        }
        return answers;
    }
}
