package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.testing.Ran;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a story as ours ran it, when it printed what kubectl did.
 *
 * @param now when it began
 * @param ticks what the clock said each time it was asked, in milliseconds since then
 */
record RecordedLine(
        Story.Step step, Instant now, List<Long> ticks, Ran ran, List<RecordedExchange> exchanges) {

    /** One exchange a line, so that a person finds them. */
    String written(RecordedExchanges known) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", step.kind().name());
        json.put("line", step.line());
        json.put("input", step.input());
        json.put("now", now.toString());
        json.put("ticks", ticks);
        json.put("status", ran.status());
        json.put("out", ran.out());
        json.put("err", ran.err());
        String head = Json.write(json);
        String all = String.join(",\n  ", exchanges.stream().map(known::written).toList());
        return head.substring(0, head.length() - 1) + ",\"exchanges\":[\n  " + all + "]}";
    }

    static RecordedLine of(Map<String, @Nullable Object> json, RecordedExchanges known) {
        return new RecordedLine(
                new Story.Step(
                        Story.Kind.valueOf(text(json, "kind")),
                        text(json, "line"),
                        text(json, "input")),
                Instant.parse(text(json, "now")),
                Json.array(json.get("ticks")).stream().map(RecordedLine::number).toList(),
                new Ran((int) number(json.get("status")), text(json, "out"), text(json, "err")),
                Json.array(json.get("exchanges")).stream().map(known::read).toList());
    }

    private static String text(Map<String, @Nullable Object> json, String name) {
        return String.valueOf(json.get(name));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
