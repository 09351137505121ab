package dev.quarterdeck.cli.kube.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a recorded line's requests as the real API server did, each as often as it did. */
final class ReplayingServer extends StoryServer {
    private final List<RecordedExchange> left = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    synchronized void play(RecordedLine line) {
        left.clear();
        left.addAll(line.exchanges());
        unknown.clear();
    }

    /** What was asked that was not recorded, and what was not asked and would have changed it. */
    synchronized String differences() {
        Stream<String> unsent =
                left.stream()
                        .filter(each -> each.question().changes())
                        .map(each -> "not sent: " + each.question());
        return Stream.concat(unknown.stream(), unsent).collect(Collectors.joining("\n"));
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        RecordedExchange.Question question = RecordedExchange.Question.of(exchange);
        RecordedExchange.Answer answer = answer(question);
        byte[] body = answer.body().getBytes(UTF_8);
        try (exchange) {
            answer.headers().forEach(exchange.getResponseHeaders()::put);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized RecordedExchange.Answer answer(RecordedExchange.Question question) {
        for (Iterator<RecordedExchange> each = left.iterator(); each.hasNext(); ) {
            RecordedExchange recorded = each.next();
            if (recorded.question().asks(question)) {
                each.remove();
                return recorded.answer();
            }
        }
        unknown.add("not recorded: " + question);
        return new RecordedExchange.Answer(
                500, Map.of("Content-Type", List.of("text/plain")), "not recorded");
    }
}
