package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A {@code kubectl get} that was recorded: its line, what it was answered, what it printed. */
record RecordedGet(
        String name, List<String> argv, long exit, String out, String err, List<Path> bodies) {
    private static final Path ROOT = Path.of("src/test/resources/recordings/kubernetes-1.36");

    /** Every run whose format is printed by this package, or whose rows are sorted. */
    static List<RecordedGet> all() throws IOException {
        Object index = Json.parse(Files.readString(ROOT.resolve("kubectl/index.json")));
        List<RecordedGet> runs = new ArrayList<>();
        for (Object entry : Json.array(index)) {
            Map<String, @Nullable Object> run = Json.object(entry);
            List<String> argv = Json.array(run.get("argv")).stream().map(String::valueOf).toList();
            if (argv.get(1).equals("get") && !argv.contains("-w") && printed(argv)) {
                runs.add(read(run, argv));
            }
        }
        return runs;
    }

    private static boolean printed(List<String> argv) {
        int output = argv.indexOf("-o");
        boolean sorted = argv.stream().anyMatch(word -> word.startsWith("--sort-by="));
        return sorted
                || (output > 0 && output + 1 < argv.size() && !argv.get(output + 1).equals("wide"));
    }

    private static RecordedGet read(Map<String, @Nullable Object> run, List<String> argv)
            throws IOException {
        List<Path> bodies = new ArrayList<>();
        for (Object request : Json.array(run.get("requests"))) {
            Map<String, @Nullable Object> asked = Json.object(request);
            boolean discovery = String.valueOf(asked.get("path")).contains("timeout=");
            if (!discovery && Objects.equals(asked.get("status"), 200L)) {
                bodies.add(ROOT.resolve(String.valueOf(asked.get("file"))));
            }
        }
        return new RecordedGet(
                String.valueOf(run.get("name")),
                argv,
                run.get("exit") instanceof Long exit ? exit : -1,
                text(run.get("stdout")),
                text(run.get("stderr")),
                bodies);
    }

    private static String text(@Nullable Object file) throws IOException {
        return file == null ? "" : Files.readString(ROOT.resolve("kubectl/" + file));
    }

    /** What follows {@code -o}, or nothing. */
    String output() {
        int at = argv.indexOf("-o");
        return at < 0 ? "" : argv.get(at + 1);
    }

    String sortBy() {
        return argv.stream()
                .filter(word -> word.startsWith("--sort-by="))
                .map(word -> word.substring("--sort-by=".length()))
                .findFirst()
                .orElse("");
    }

    boolean has(String flag) {
        return argv.contains(flag);
    }

    /** The answers, read. */
    List<Map<String, @Nullable Object>> answers() throws IOException {
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        for (Path body : bodies) {
            answers.add(Json.object(Json.parse(Files.readAllBytes(body))));
        }
        return answers;
    }

    @Override
    public String toString() {
        return String.join(" ", argv);
    }
}
