package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.kubernetes.ConfigType.Bytes;
import dev.quarterdeck.kubernetes.ConfigType.Flag;
import dev.quarterdeck.kubernetes.ConfigType.Named;
import dev.quarterdeck.kubernetes.ConfigType.Raw;
import dev.quarterdeck.kubernetes.ConfigType.Several;
import dev.quarterdeck.kubernetes.ConfigType.Struct;
import dev.quarterdeck.kubernetes.ConfigType.Text;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts of a kubeconfig as Go's {@code %v} writes them, which one error of kubectl shows; but for
 * what is secret, which kubectl shows too.
 */
final class ConfigText {
    private static final Set<String> SECRET = Set.of("token", "password", "client-key-data");
    private static final String HIDDEN = "REDACTED";

    private ConfigText() {}

    static String of(@Nullable Object value, ConfigType type) {
        return switch (type) {
            case Text text -> value == null ? "" : value.toString();
            case Flag flag -> String.valueOf(Boolean.TRUE.equals(value));
            case Bytes bytes ->
                    octets(Base64.getDecoder().decode(value == null ? "" : (String) value));
            case Raw raw -> raw(value);
            case Several several -> {
                List<String> elements = new ArrayList<>();
                Json.array(value).forEach(each -> elements.add(of(each, several.element())));
                yield "[" + String.join(" ", elements) + "]";
            }
            case Named named -> {
                List<String> entries = new ArrayList<>();
                Json.object(value)
                        .forEach((name, each) -> entries.add(name + ":" + of(each, named.value())));
                yield "map[" + String.join(" ", entries) + "]";
            }
            case Struct struct -> fields(Json.object(value), struct);
        };
    }

    private static String fields(Map<String, @Nullable Object> given, Struct struct) {
        List<String> fields = new ArrayList<>();
        struct.fields()
                .forEach(
                        (name, type) -> {
                            Object value = given.get(name);
                            if (pointer(name)) {
                                fields.add(value == null ? "<nil>" : HIDDEN);
                            } else {
                                boolean secret = value != null && SECRET.contains(name);
                                fields.add(secret ? HIDDEN : of(value, type));
                            }
                        });
        return "{" + String.join(" ", fields) + "}";
    }

    /** What Go shows by its place in memory. */
    private static boolean pointer(String name) {
        return name.equals("auth-provider") || name.equals("exec");
    }

    private static String raw(@Nullable Object value) {
        String json = value == null ? "" : Json.write(value, JsonStyle.MARSHAL.sorted());
        return "{" + octets(Utf8.encode(json)) + " <nil>}";
    }

    private static String octets(byte[] bytes) {
        List<String> octets = new ArrayList<>();
        for (byte b : bytes) {
            octets.add(String.valueOf(b & 0xff));
        }
        return "[" + String.join(" ", octets) + "]";
    }
}
