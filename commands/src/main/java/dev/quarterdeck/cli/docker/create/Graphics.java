package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.text.Csv;
import dev.quarterdeck.text.GoNumber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A request for graphics processors. */
final class Graphics {
    private final Map<String, @Nullable Object> request = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    Graphics() {
        request.put("Driver", "");
        request.put("Count", 0);
        request.put("DeviceIDs", null);
        request.put("Capabilities", List.of(List.of("gpu")));
        request.put("Options", Map.of());
    }

    Map<String, @Nullable Object> read(String value) {
        for (String field : Csv.read(value)) {
            Pair pair = Pair.cut(field, '=');
            if (!seen.add(pair.key())) {
                throw new IllegalArgumentException(
                        "gpu request key '" + pair.key() + "' can be specified only once");
            }
            field(pair, field);
        }
        if (!seen.contains("count") && request.get("DeviceIDs") == null) {
            request.put("Count", 1);
        }
        return request;
    }

    private void field(Pair pair, String field) {
        String value = pair.value();
        if (!pair.whole()) {
            seen.add("count");
            request.put("Count", count(pair.key()));
            return;
        }
        switch (pair.key()) {
            case "driver" -> request.put("Driver", value);
            case "count" -> request.put("Count", count(value));
            case "device" -> request.put("DeviceIDs", List.of(value.split(",", -1)));
            case "capabilities" -> request.put("Capabilities", List.of(capabilities(value)));
            case "options" -> request.put("Options", KeyValues.map(Csv.read(value)));
            default ->
                    throw new IllegalArgumentException(
                            "unexpected key '" + pair.key() + "' in '" + field + "'");
        }
    }

    private static List<String> capabilities(String value) {
        var all = new ArrayList<>(List.of(value.split(",", -1)));
        all.add("gpu");
        return all;
    }

    private static long count(String text) {
        if (text.equals("all")) {
            return -1;
        }
        try {
            return GoNumber.atoi(text);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(
                    "invalid count ("
                            + text
                            + "): value must be either \"all\" or an integer: "
                            + message.substring(message.lastIndexOf(": ") + 2),
                    e);
        }
    }
}
