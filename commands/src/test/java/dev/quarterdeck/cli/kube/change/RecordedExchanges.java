package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exchanges of a story as its file holds them: each once, and after that only its number. */
final class RecordedExchanges {
    private final RecordedTexts texts;
    private final List<RecordedExchange> known = new ArrayList<>();

    RecordedExchanges(RecordedTexts texts) {
        this.texts = texts;
    }

    String written(RecordedExchange exchange) {
        int number = known.indexOf(exchange);
        if (number >= 0) {
            return Integer.toString(number);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", known.size());
        json.putAll(exchange.json(texts));
        known.add(exchange);
        return Json.write(json);
    }

    RecordedExchange read(@Nullable Object recorded) {
        if (recorded instanceof Number number) {
            return known.get(number.intValue());
        }
        RecordedExchange exchange = RecordedExchange.of(Json.object(recorded), texts);
        known.add(exchange);
        return exchange;
    }
}
