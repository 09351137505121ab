package dev.quarterdeck.cli.kube.change;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.quarterdeck.cli.kube.KubeLine;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.Shell;
import dev.quarterdeck.testing.TestCluster;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of two that live the same story, in a namespace of its own.
 *
 * @param config a kubeconfig whose context is in that namespace
 * @param ours whether the lines that are compared are run by ours
 * @param runner how ours runs them
 */
record Twin(Path config, String namespace, String mark, boolean ours, Runner runner) {
    /** How ours runs a line. */
    interface Runner {
        Ran run(
                Story.Step step,
                Path config,
                List<String> words,
                Map<String, String> environment,
                InputStream in);
    }

    private static final Set<String> DIFFERENT =
            Set.of(
                    "clusterIP",
                    "clusterIPs",
                    "creationTimestamp",
                    "generation",
                    "resourceVersion",
                    "status",
                    "time",
                    "uid");
    private static final Pattern VERSION = Pattern.compile("(resourceVersion\"?: ?\")\\d+");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern FOLDER = Pattern.compile("(LIVE|MERGED)-\\d+");
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d [\\d:.]+ [+-]\\d{4}");
    private static final Pattern LOGGED = Pattern.compile("W\\d{4} [\\d:.]+ +\\d+ ");
    private static final Pattern EXPECTED = Pattern.compile("version to be 1, was \\d+");
    private static final Pattern PLACE = Pattern.compile("10\\.244\\.\\d+\\.0/24");

    /** What a template's contents come to, the second of a restart among them. */
    private static final Pattern HASH = Pattern.compile("\\b[bcdf-hj-np-tv-xz2456789]{8,10}\\b");

    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    static Twin in(Path config, String namespace, boolean ours) {
        String mark = ours ? "qqtwb" : "qqtwa";
        Path own = config.resolveSibling(namespace + mark + ".conf");
        try {
            Files.copy(config, own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Twin twin = new Twin(own, namespace + mark, mark, ours, Twin::plainly);
        twin.byKubectl("create namespace " + twin.namespace, "");
        twin.byKubectl("config set-context --current --namespace=" + twin.namespace, "");
        return twin;
    }

    /**
     * Takes away all that twins have made: their namespaces, and what is named after them. No node
     * ends their pods, so these go by force.
     */
    static void removeAll(Path config) {
        String namespaces = "get pods -A --no-headers -o custom-columns=:metadata.namespace";
        for (String own : twins(config, namespaces)) {
            String pods = "delete pods --all --force --grace-period=0 -n " + own;
            TestCluster.kubectl(config, List.of(pods.split(" ")));
        }
        String kinds = "nodes,pv,clusterroles,clusterrolebindings,priorityclasses,crd,namespaces";
        List<String> words = new ArrayList<>(List.of("delete", "--wait=false"));
        words.addAll(twins(config, "get -o name " + kinds));
        if (words.size() > 2) {
            TestCluster.kubectl(config, words);
        }
    }

    private static List<String> twins(Path config, String line) {
        return TestCluster.kubectl(config, List.of(line.split(" ")))
                .out()
                .lines()
                .filter(name -> name.contains("qqtw") || name.endsWith("/wells.example.com"))
                .distinct()
                .toList();
    }

    private static Ran plainly(
            Story.Step step,
            Path config,
            List<String> words,
            Map<String, String> environment,
            InputStream in) {
        return KubeLine.run(config, words, environment, in);
    }

    /** The same twin, whose lines are run in another way. */
    Twin by(Runner other) {
        return new Twin(config, namespace, mark, ours, other);
    }

    Ran byKubectl(String line, String input) {
        Words words = words(line);
        return TestCluster.kubectl(config, words.plain(), words.environment(), input(input));
    }

    /** A file for standard input, with what tells the twins apart in it. */
    private Path input(String file) {
        if (file.isEmpty()) {
            return Path.of("/dev/null");
        }
        try {
            String text = Files.readString(Path.of(filled(file)), ISO_8859_1);
            Path own = config.resolveSibling(namespace + ".input");
            return Files.writeString(own, filled(text), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the twin's own program makes of a line, without what tells the twins apart. */
    Ran run(Story.Step step) {
        Ran ran = ours ? byOurs(step) : byKubectl(step.line(), step.input());
        Ran plain = new Ran(ran.status(), normal(ran.out()), normal(ran.err()));
        return step.kind() == Story.Kind.UNORDERED
                ? new Ran(plain.status(), sorted(plain.out()), sorted(plain.err()))
                : plain;
    }

    /** What became of an object, as both see it. */
    String look(Story.Step step) {
        Ran ran = byKubectl(step.line() + " -o json --show-managed-fields", "");
        if (ran.status() != 0) {
            return normal(ran.err());
        }
        try {
            Object tree = Json.parse(ran.out().getBytes(ISO_8859_1));
            return normal(Json.write(bare(tree), JsonStyle.MARSHAL.sorted().indented("  ")));
        } catch (JsonException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What ours makes of a line, with all that tells the twins apart. */
    Ran byOurs(Story.Step step) {
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(input(step.input())))) {
            Words words = words(step.line());
            Map<String, String> environment = new HashMap<>(words.environment());
            environment.putIfAbsent("PATH", System.getenv("PATH"));
            return runner.run(step, config, words.plain(), environment, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in a shell, what stands before the command may be variables for it. */
    private Words words(String line) {
        Map<String, String> environment = new LinkedHashMap<>();
        List<String> plain = new ArrayList<>();
        for (String word : Shell.words(filled(line))) {
            int equals = word.indexOf('=');
            if (plain.isEmpty() && equals > 0 && !word.startsWith("-")) {
                environment.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                plain.add(word);
            }
        }
        return new Words(environment, plain);
    }

    private record Words(Map<String, String> environment, List<String> plain) {}

    private String filled(String text) {
        return text.replace("{ns}", namespace)
                .replace("{x}", mark)
                .replace("{files}", "src/test/resources/manifests");
    }

    private String normal(String text) {
        String same = text.replace(mark, "whose");
        same = VERSION.matcher(same).replaceAll("$1<version>");
        same = ofAnyRun(same);
        same = PLACE.matcher(same).replaceAll("<place>");
        same = TIME.matcher(same).replaceAll("<time>");
        same = EXPECTED.matcher(same).replaceAll("version to be 1, was <version>");
        same = IDENTITY.matcher(same).replaceAll("<uid>");
        return HASH.matcher(same).replaceAll("<hash>");
    }

    /** Without what is another at each run, whatever the server says. */
    static String ofAnyRun(String text) {
        String same = FOLDER.matcher(text).replaceAll("$1");
        same = WRITTEN.matcher(same).replaceAll("<time>");
        return LOGGED.matcher(same).replaceAll("W ");
    }

    static String sorted(String text) {
        return text.lines().sorted().collect(Collectors.joining("\n"));
    }

    private static @Nullable Object bare(@Nullable Object tree) {
        if (tree instanceof Map<?, ?>) {
            Map<String, @Nullable Object> bare = new LinkedHashMap<>();
            Json.object(tree)
                    .forEach(
                            (key, value) -> {
                                if (key.equals("managedFields")) {
                                    bare.put(key, managed(Json.array(value)));
                                } else if (!DIFFERENT.contains(key)) {
                                    bare.put(key, bare(value));
                                }
                            });
            return bare;
        }
        return tree instanceof List<?> ? Json.array(tree).stream().map(Twin::bare).toList() : tree;
    }

    /** Who manages what, but for controllers, which may be late with one twin. */
    private static List<String> managed(List<@Nullable Object> managers) {
        return managers.stream()
                .filter(manager -> !Json.write(manager).contains("\"manager\":\"kube-"))
                .map(manager -> Json.write(bare(manager), JsonStyle.MARSHAL.sorted()))
                .sorted()
                .toList();
    }
}
