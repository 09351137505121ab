package dev.quarterdeck.cli.kube;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.Manifests;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A recorded corpus with more objects in it: those of manifests, with the states, times and owners
 * written there, which no API server would take from a client.
 */
final class MadeObjects {
    private static final String CREATED = "2026-11-20T10:00:00Z";
    private static final int REVISION = 9_000_000;

    private final Path target;
    private final List<@Nullable Object> index = new ArrayList<>();
    private final Map<String, Listed> lists = new LinkedHashMap<>();
    private int made;

    /** A list of the corpus: where the server serves it and what it says. */
    private record Listed(String path, String file, Map<String, @Nullable Object> body) {
        String resource() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String group() {
            String[] parts = path.split("/", -1);
            return parts.length > 4 ? parts[2] : "";
        }
    }

    private MadeObjects(Path target) {
        this.target = target;
    }

    /** The objects of all manifests in a folder. */
    static List<Map<String, @Nullable Object>> in(Path manifests) {
        try (Stream<Path> files = Files.list(manifests)) {
            List<Map<String, @Nullable Object>> objects = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                objects.addAll(Manifests.read(Files.readString(file), file.toString()));
            }
            return objects;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the corpus, and tells for each object the words that name it to kubectl. */
    static List<List<String>> write(
            Path recorded, List<Map<String, @Nullable Object>> objects, Path target)
            throws IOException {
        Files.createDirectories(target.resolve("api"));
        MadeObjects corpus = new MadeObjects(target);
        corpus.take(recorded.resolve("api"));
        List<List<String>> names = new ArrayList<>();
        for (Map<String, @Nullable Object> object : objects) {
            names.add(corpus.add(object));
        }
        corpus.save();
        return names;
    }

    private void take(Path recorded) throws IOException {
        for (Object entry :
                Json.array(Json.parse(Files.readString(recorded.resolve("index.json"))))) {
            Map<String, @Nullable Object> answer = Json.object(entry);
            String name = String.valueOf(answer.get("name"));
            if (!name.endsWith(".list") || !Integer.valueOf(200).equals(status(answer))) {
                continue;
            }
            String file = String.valueOf(answer.get("file"));
            Map<String, @Nullable Object> body =
                    Json.object(Json.parse(Files.readString(recorded.resolve(file))));
            index.add(answer);
            String kind = String.valueOf(body.get("kind"));
            lists.put(
                    body.get("apiVersion") + " " + kind.substring(0, kind.length() - 4),
                    new Listed(String.valueOf(answer.get("path")), file, body));
        }
    }

    private static @Nullable Integer status(Map<String, @Nullable Object> answer) {
        return answer.get("status") instanceof Number number ? number.intValue() : null;
    }

    private List<String> add(Map<String, @Nullable Object> object) {
        String kind = object.get("apiVersion") + " " + object.get("kind");
        Listed list = lists.get(kind);
        if (list == null) {
            throw new IllegalArgumentException("no list of " + kind);
        }
        Map<String, @Nullable Object> metadata = Json.object(object.get("metadata"));
        String name = String.valueOf(metadata.get("name"));
        String namespace = String.valueOf(metadata.getOrDefault("namespace", ""));
        made++;
        metadata.putIfAbsent("creationTimestamp", CREATED);
        metadata.putIfAbsent(
                "uid",
                UUID.nameUUIDFromBytes((kind + "/" + namespace + "/" + name).getBytes(UTF_8))
                        .toString());
        metadata.put("resourceVersion", String.valueOf(REVISION + made));
        Json.array(list.body().get("items")).add(object);
        if ("CustomResourceDefinition".equals(object.get("kind"))) {
            define(Json.object(object.get("spec")));
        }
        List<String> words = new ArrayList<>();
        words.add(list.group().isEmpty() ? list.resource() : list.resource() + "." + list.group());
        words.add(name);
        if (!namespace.isEmpty()) {
            words.add("-n");
            words.add(namespace);
        }
        return words;
    }

    private void define(Map<String, @Nullable Object> spec) {
        Map<String, @Nullable Object> names = Json.object(spec.get("names"));
        Object version = Json.object(Json.array(spec.get("versions")).getFirst()).get("name");
        String group = spec.get("group") + "/" + version;
        String file = names.get("plural") + ".list.json";
        String path = "/apis/" + group + "/" + names.get("plural");
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("kind", names.get("listKind"));
        body.put("apiVersion", group);
        body.put("items", new ArrayList<@Nullable Object>());
        index.add(
                Map.of(
                        "name",
                        file.replace(".json", ""),
                        "method",
                        "GET",
                        "path",
                        path,
                        "status",
                        200,
                        "file",
                        file));
        lists.put(group + " " + names.get("kind"), new Listed(path, file, body));
    }

    private void save() throws IOException {
        Path api = target.resolve("api");
        Files.writeString(api.resolve("index.json"), Json.write(index));
        for (Listed list : lists.values()) {
            Files.writeString(api.resolve(list.file()), Json.write(list.body()));
        }
    }
}
