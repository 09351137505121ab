package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads YAML, and tells of mistakes in it as Go's reader does. */
final class Yaml {
    private Yaml() {}

    static @Nullable Object read(String text) {
        return told(() -> new Load(settings()).loadFromString(text));
    }

    /** A document as kubectl reads it: plain words by {@link GoYamlSchema}, all keys as texts. */
    static @Nullable Object readManifest(String text) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setAllowDuplicateKeys(true)
                        .setCodePointLimit(1 << 26)
                        .setSchema(new GoYamlSchema())
                        .build();
        return keyed(told(() -> new Load(settings).loadFromString(text)));
    }

    private static @Nullable Object keyed(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), keyed(value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(value -> copy.add(keyed(value)));
            return copy;
        }
        return tree instanceof Integer number ? (Object) number.longValue() : tree;
    }

    private static LoadSettings settings() {
        return LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(1 << 26)
                .build();
    }

    private static @Nullable Object told(Supplier<@Nullable Object> reading) {
        try {
            return reading.get();
        } catch (MarkedYamlEngineException e) {
            throw new MalformedConfigException("yaml: " + line(e) + problem(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new MalformedConfigException("yaml: " + e.getMessage());
        }
    }

    /** Go counts from the place the mistake belongs to, and leaves the first line unsaid. */
    private static String line(MarkedYamlEngineException e) {
        int context = number(e.getContextMark());
        int line = context == 0 ? number(e.getProblemMark()) : context;
        if (line == 0) {
            return "";
        }
        return "line " + (e instanceof ScannerException ? line + 1 : line) + ": ";
    }

    private static int number(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0);
    }

    private static String problem(String problem) {
        if (problem.startsWith("mapping values are not allowed")) {
            return "mapping values are not allowed in this context";
        }
        if (problem.contains("that cannot start any token")) {
            return "found character that cannot start any token";
        }
        if (problem.startsWith("expected the node content")) {
            return "did not find expected node content";
        }
        if (problem.startsWith("expected <block end>")) {
            return "did not find expected key";
        }
        if (problem.startsWith("expected ',' or '")) {
            return "did not find " + problem.substring(0, problem.indexOf(", but"));
        }
        return problem;
    }
}
