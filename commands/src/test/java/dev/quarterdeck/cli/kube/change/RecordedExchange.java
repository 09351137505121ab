package dev.quarterdeck.cli.kube.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.json.JsonStyle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A request of a line, and what a real API server answered. */
record RecordedExchange(Question question, Answer answer) {
    private static final Set<String> ANSWERED =
            Set.of("content-type", "retry-after", "warning", "location");

    /**
     * What is asked.
     *
     * @param path with the query, escaped
     * @param headers those that make it another question
     */
    record Question(String method, String path, Map<String, String> headers, String body) {
        static Question of(HttpExchange exchange) throws IOException {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach(
                            (name, values) -> {
                                if (matters(name.toLowerCase(Locale.ROOT))) {
                                    headers.put(name, String.join(", ", values));
                                }
                            });
            return new Question(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        }

        private static boolean matters(String header) {
            return header.equals("accept")
                    || header.equals("content-type")
                    || header.startsWith("impersonate-");
        }

        boolean changes() {
            return !method.equals("GET") && !method.equals("HEAD");
        }

        /** Whether it asks for the same thing; the order of a JSON object's fields says nothing. */
        boolean asks(Question other) {
            return method.equals(other.method)
                    && path.equals(other.path)
                    && headers.equals(other.headers)
                    && (body.equals(other.body) || sorted(body).equals(sorted(other.body)));
        }

        private static String sorted(String text) {
            try {
                return Json.write(Json.parse(text), JsonStyle.MARSHAL.sorted());
            } catch (JsonException e) {
                return text;
            }
        }

        @Override
        public String toString() {
            return method + " " + path + " " + headers + (body.isEmpty() ? "" : "\n  " + body);
        }
    }

    /**
     * What is answered.
     *
     * @param body of a stream, as much as came while the line ran
     */
    record Answer(int status, Map<String, List<String>> headers, String body) {
        static boolean tells(String header) {
            return ANSWERED.contains(header.toLowerCase(Locale.ROOT));
        }
    }

    Map<String, @Nullable Object> json(RecordedTexts texts) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("method", question.method());
        json.put("path", question.path());
        json.put("headers", question.headers());
        if (!question.body().isEmpty()) {
            json.put("sent", texts.json(question.body()));
        }
        json.put("status", answer.status());
        json.put("answered", answer.headers());
        json.put("body", texts.json(answer.body()));
        return json;
    }

    static RecordedExchange of(Map<String, @Nullable Object> json, RecordedTexts texts) {
        Map<String, String> headers = new TreeMap<>();
        Json.object(json.get("headers")).forEach((name, value) -> headers.put(name, text(value)));
        Map<String, List<String>> answered = new LinkedHashMap<>();
        Json.object(json.get("answered"))
                .forEach((name, values) -> answered.put(name, texts(values)));
        return new RecordedExchange(
                new Question(
                        text(json.get("method")),
                        text(json.get("path")),
                        headers,
                        texts.text(json.get("sent"))),
                new Answer(
                        Integer.parseInt(text(json.get("status"))),
                        answered,
                        texts.text(json.get("body"))));
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static List<String> texts(@Nullable Object values) {
        return Json.array(values).stream().map(RecordedExchange::text).toList();
    }
}
