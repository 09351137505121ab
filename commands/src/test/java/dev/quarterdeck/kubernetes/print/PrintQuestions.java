package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoOracle.Question;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What kubectl's libraries and our own are both asked to print. */
final class PrintQuestions {
    private final Map<String, @Nullable Object> corpus;
    private final List<Question> questions = new ArrayList<>();

    private PrintQuestions(Map<String, @Nullable Object> corpus) {
        this.corpus = corpus;
    }

    /** YAML, KYAML and JSON of nasty texts and values. */
    static List<Question> documents() throws IOException {
        PrintQuestions asked = read();
        for (Object text : asked.list("texts")) {
            asked.document(everywhere(String.valueOf(text)));
        }
        for (Object value : asked.list("values")) {
            asked.document(Json.parse(String.valueOf(value)));
        }
        return asked.questions;
    }

    /** Templates and paths over one object, and objects to sort. */
    static List<Question> templates() throws IOException {
        PrintQuestions asked = read();
        for (String kind :
                List.of("jsonpath", "custom-columns", "custom-columns-file", "relaxed")) {
            asked.over(kind, kind, "");
        }
        asked.over("jsonpath-as-json", "jsonpath", "");
        asked.over("jsonpath", "jsonpath strict", "strict");
        asked.over("go-template", "go-template", "");
        asked.twice();
        asked.over("go-template", "go-template strict", "strict");
        for (Object sort : asked.list("sort")) {
            String path = String.valueOf(Json.array(sort).get(0));
            asked.add("sort", path, Json.array(sort).get(1), "");
        }
        for (Object object : asked.list("name")) {
            asked.add("name", "", object, "");
            asked.add("name", "created", object, "");
        }
        return asked.questions;
    }

    /** A text wherever a text can stand. */
    static Object everywhere(String text) {
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        inner.put("n", text);
        inner.put("m", 1L);
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("v", text);
        all.put("l", List.of(text, List.of(text), inner));
        all.put("d", Map.of("e", Map.of("f", text)));
        all.put(text, "k");
        return all;
    }

    private static PrintQuestions read() throws IOException {
        Path file = Path.of("src/test/resources/print/questions.json");
        return new PrintQuestions(Json.object(Json.parse(Files.readAllBytes(file))));
    }

    private List<@Nullable Object> list(String name) {
        return Json.array(corpus.get(name));
    }

    private void document(@Nullable Object value) {
        add("yaml", "", value, "");
        add("kyaml", "", value, "");
        add("json", "", value, "");
    }

    private void over(String kind, String name, String option) {
        list(name).forEach(text -> add(kind, String.valueOf(text), corpus.get("data"), option));
    }

    /** A path that prints a second object remembers the ranges of the first. */
    private void twice() {
        for (Object path : list("jsonpath")) {
            String text = String.valueOf(path);
            Object data = corpus.get("data");
            questions.add(new Question("jsonpath", text, "twice", List.of(), data, ""));
        }
    }

    private void add(String kind, String text, @Nullable Object data, String option) {
        questions.add(new Question(kind, text, "", List.of(), data, option));
    }
}
