package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.docker.Containers;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.Filters;
import dev.quarterdeck.docker.Images;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The names that an engine knows; none where it does not answer while somebody waits. */
final class EngineNames {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** The embedded engine must start first, and always answers. */
    private static final Duration PATIENCE_WITH_DEMO = Duration.ofSeconds(3);

    private static final int SHORT_ID = 12;

    private final Invocation world;
    private final Line line;

    /**
     * Of the engine that a line means.
     *
     * @param line the flags before its command
     */
    EngineNames(Invocation world, Line line) {
        this.world = world;
        this.line = line;
    }

    /** The containers whose state will do. */
    List<Candidate> containers(Predicate<String> state) {
        return asked(
                engine ->
                        new Containers(engine)
                                .list(true, new Filters(), PATIENCE).stream()
                                        .filter(each -> state.test(text(each, "State")))
                                        .flatMap(EngineNames::container)
                                        .toList());
    }

    /** The images by their names, those without one by their ID. */
    List<Candidate> images() {
        return asked(
                engine ->
                        new Images(engine)
                                .list(false, new Filters(), PATIENCE).stream()
                                        .flatMap(EngineNames::image)
                                        .toList());
    }

    private static Stream<Candidate> container(Map<String, @Nullable Object> container) {
        String about = text(container, "Image") + ", " + text(container, "State");
        return Json.array(container.get("Names")).stream()
                .map(name -> String.valueOf(name).substring(1))
                .filter(name -> name.indexOf('/') < 0)
                .map(name -> new Candidate(name, about));
    }

    private static Stream<Candidate> image(Map<String, @Nullable Object> image) {
        List<Candidate> named =
                Json.array(image.get("RepoTags")).stream()
                        .map(String::valueOf)
                        .filter(name -> !name.equals("<none>:<none>"))
                        .map(name -> new Candidate(name, ""))
                        .toList();
        String id = text(image, "Id").replaceFirst("^sha256:", "");
        String brief = id.substring(0, Math.min(SHORT_ID, id.length()));
        return named.isEmpty() ? Stream.of(new Candidate(brief, "no name")) : named.stream();
    }

    private static String text(Map<String, @Nullable Object> object, String name) {
        return object.get(name) instanceof String text ? text : "";
    }

    /** Asks on another thread: a host that is not there keeps us as long as it likes. */
    private List<Candidate> asked(Function<Engine, List<Candidate>> question) {
        var answer = CompletableFuture.supplyAsync(() -> ask(question), Thread::startVirtualThread);
        Duration patience = line.demo() ? PATIENCE_WITH_DEMO : PATIENCE;
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<Candidate> ask(Function<Engine, List<Candidate>> question) {
        if (!line.demo()) {
            return ask(world, question);
        }
        try (DemoWorld demo = DemoWorld.of(world)) {
            return ask(demo.world(), question);
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<Candidate> ask(Invocation in, Function<Engine, List<Candidate>> question) {
        try (Engine engine = Engine.at(Quarterdeck.engine(in, line))) {
            return question.apply(engine);
        }
    }
}
