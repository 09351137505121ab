package dev.quarterdeck.tui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.demo.ContainerSpec;
import dev.quarterdeck.demo.FakeEngine;
import dev.quarterdeck.demo.ImageSpec;
import dev.quarterdeck.demo.Scenario;
import dev.quarterdeck.docker.EngineAddress;
import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Tag("unit")
class DockerSourceTest {

    private static final Timing HASTY =
            new Timing(
                    Duration.ofMillis(600),
                    Duration.ofMillis(300),
                    Duration.ofMillis(30),
                    Duration.ofMillis(150),
                    Duration.ofMillis(40),
                    Duration.ofMillis(20));
    private static final String LIST = "GET /containers/json";
    private static final String STATS = "GET /containers/{id}/stats";
    private static final String EVENTS = "GET /events";

    @SuppressWarnings("NullAway.Init") // every test starts with one
    private FakeEngine engine;

    private DockerSource start(Scenario scenario) throws IOException {
        engine = FakeEngine.start(null, scenario, Clock.systemUTC());
        return source();
    }

    private DockerSource source() {
        return new DockerSource(EngineAddress.unix(engine.socket()), HASTY, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    private static ContainerSpec sleeper(String name) {
        return ContainerSpec.of(name, "busybox:1.35", "sleep", "infinity");
    }

    private static ContainerRow named(String name, List<ContainerRow> rows) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    /** Waits until so many answers of a route are under way. */
    private void awaitOpen(String route, int count) {
        Await.until(
                count + " of " + route,
                () -> engine.traffic().open(route) == count,
                () -> "" + engine.traffic().open(route));
    }

    /** Waits for so many pings: each of them says that its source has heard nothing for long. */
    private void awaitPings(int count) {
        engine.traffic().reset();
        Await.until("pings", () -> engine.traffic().count("HEAD /_ping") >= count);
    }

    @Test
    void tellsTheListFirst() throws Exception {
        DockerSource source = start(Scenario.demo());
        try (var heard = new Heard(source.containers())) {
            assertThat(heard.next(Change.Live.class).about().product()).startsWith("docker");
            List<ContainerRow> rows = heard.page().rows();
            assertThat(rows).hasSize(12);
            assertThat(named("web", rows).health()).isEqualTo("healthy");
            assertThat(named("web", rows).ports()).containsExactly("4000→80");
            assertThat(named("db", rows).ports()).containsExactly("5432");
            assertThat(named("cache", rows).ports()).isEmpty();
            assertThat(named("fail7", rows).exitCode()).isEqualTo(7);
            assertThat(named("held", rows).state()).isEqualTo("paused");
            ContainerRow made = named("made", rows);
            assertThat(made.since()).isEqualTo(made.created());
            assertThat(heard.next(Change.Live.class).about())
                    .isEqualTo(new About("node1", "docker 28.5.2", "default"));
        }
    }

    @Test
    void tellsEveryKindOfChange() throws Exception {
        DockerSource source = start(Scenario.empty());
        try (var heard = new Heard(source.containers())) {
            assertThat(heard.page().rows()).isEmpty();
            String id = engine.world().add(sleeper("one"));
            assertThat(heard.upsert(row -> row.state().equals("created")).id()).isEqualTo(id);
            engine.world().start("one");
            ContainerRow running = heard.upsert(row -> row.state().equals("running"));
            assertThat(running.since()).isNotNull().isAfter(Instant.now().minusSeconds(5));
            engine.world().pause("one");
            assertThat(heard.upsert(row -> row.state().equals("paused")).since())
                    .isEqualTo(running.since());
            engine.world().unpause("one");
            heard.upsert(row -> row.state().equals("running"));
            engine.world().health("one", "unhealthy");
            assertThat(heard.upsert(row -> row.health().equals("unhealthy")).name())
                    .isEqualTo("one");
            engine.world().rename("one", "two");
            assertThat(heard.upsert(row -> row.name().equals("two")).id()).isEqualTo(id);
            engine.world().end("two", 9);
            assertThat(heard.upsert(row -> row.state().equals("exited")).exitCode()).isEqualTo(9);
            engine.world().remove("two");
            assertThat(heard.next(Change.Remove.class).id()).isEqualTo(id);
        }
    }

    @Test
    void asksOnlyForWhatHasChanged() throws Exception {
        DockerSource source = start(Scenario.many(2_000));
        try (var heard = new Heard(source.containers())) {
            assertThat(heard.page().rows()).hasSize(2_000);
            heard.next(Change.Live.class);
            engine.traffic().reset();
            String id = engine.world().id("job-00500");
            engine.world().rename(id, "renamed");
            assertThat(heard.upsert(row -> true).name()).isEqualTo("renamed");
            assertThat(engine.traffic().lines().stream().filter(l -> l.contains("/json")).toList())
                    .singleElement()
                    .asString()
                    .contains(id);
        }
    }

    @Test
    void neverPolls() throws Exception {
        DockerSource source = start(Scenario.many(50));
        try (var containers = new Heard(source.containers());
                var images = new Heard(source.images())) {
            containers.page();
            images.page();
            awaitOpen(EVENTS, 2);
            awaitPings(2);
            awaitPings(6);
            assertThat(engine.traffic().total()).isZero();
            assertThat(engine.traffic().open(EVENTS)).isEqualTo(2);
        }
        awaitOpen(EVENTS, 0);
    }

    @Test
    void survivesAnEngineThatIsKilledAndComesBack() throws Exception {
        DockerSource source = start(Scenario.demo());
        try (var heard = new Heard(source.containers())) {
            heard.page();
            engine.kill();
            // The end of what was open may be told first; that nobody listens is told in any case.
            Trouble trouble = heard.trouble(each -> each.why().startsWith("connection refused"));
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.AWAY);
            engine.world().remove("made");
            engine.world().add(sleeper("meanwhile"));
            engine.listen();
            heard.next(Change.Live.class);
            assertThat(heard.page().rows())
                    .extracting(ContainerRow::name)
                    .contains("meanwhile")
                    .doesNotContain("made")
                    .hasSize(12);
            engine.world().remove("meanwhile");
            heard.next(Change.Remove.class);
        }
    }

    @Test
    void saysWhenThereIsNoSocketAtAll() throws Exception {
        DockerSource source = start(Scenario.empty());
        engine.vanish();
        try (var heard = new Heard(source.images())) {
            Trouble trouble = heard.trouble();
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.AWAY);
            assertThat(trouble.what()).contains(engine.socket().toString());
            assertThat(trouble.why()).startsWith("there is no socket");
            assertThat(trouble.next()).startsWith("look at DOCKER_HOST");
            engine.listen();
            List<?> rows = heard.next(Change.Page.class).rows();
            assertThat(rows).hasSize(1);
            assertThat(heard.soFar()).filteredOn(Change.Stale.class::isInstance).hasSize(1);
        }
    }

    @Test
    void noticesAnEngineThatHangsFromTheStart() throws Exception {
        DockerSource source = start(Scenario.empty());
        engine.faults().hang();
        try (var heard = new Heard(source.containers())) {
            Trouble trouble = heard.trouble();
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.HANGING);
            assertThat(trouble.next()).contains("systemctl restart docker");
            engine.faults().resume();
            heard.next(Change.Live.class);
            assertThat(heard.page().rows()).isEmpty();
        }
    }

    @Test
    void noticesAnEngineThatFallsSilent() throws Exception {
        DockerSource source = start(Scenario.empty());
        try (var heard = new Heard(source.containers())) {
            heard.page();
            engine.faults().hang();
            assertThat(heard.trouble().kind()).isEqualTo(Trouble.Kind.HANGING);
            engine.faults().resume();
            heard.page();
        }
    }

    @Test
    void repeatsTheEnginesOwnWordsForAVersionThatIsTooOld() throws Exception {
        DockerSource source = start(Scenario.empty());
        engine.faults().versions("1.98", "1.99");
        try (var heard = new Heard(source.containers())) {
            Trouble trouble = heard.trouble();
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.FAILED);
            assertThat(trouble.why()).contains("is too old. Minimum supported API version is 1.98");
            engine.faults().versions("1.24", "1.51");
            heard.page();
        }
    }

    @Test
    void triesAgainAfterAnError() throws Exception {
        DockerSource source = start(Scenario.empty());
        engine.faults().fail(LIST, 500, "the disk is full");
        try (var heard = new Heard(source.containers())) {
            assertThat(heard.trouble().why()).isEqualTo("the disk is full");
            engine.faults().heal();
            heard.page();
        }
    }

    @Test
    void losesAndDoublesNothingInAStorm() throws Exception {
        DockerSource source = start(Scenario.many(300));
        List<String> ids = engine.world().ids();
        try (var heard = new Heard(source.containers())) {
            heard.page();
            heard.next(Change.Live.class);
            engine.traffic().reset();
            for (int i = 0; i < 300; i++) {
                act(i, ids.get(i * 7 % ids.size()));
                if (i % 30 == 29) {
                    String last = "new-" + i;
                    heard.upsert(row -> row.name().equals(last));
                }
            }
            while (!heard.folded().equals(fresh(heard.folded()))) {
                heard.more();
            }
            assertThat(heard.soFar()).doesNotHaveDuplicates();
            assertThat(engine.traffic().count(LIST)).isLessThan(100);
        }
    }

    private void act(int number, String id) {
        switch (number % 3) {
            case 0 -> engine.world().remove(id);
            case 1 -> engine.world().rename(id, "storm-" + number);
            default -> engine.world().add(sleeper("new-" + number));
        }
    }

    /** What somebody who comes now is told, with the times as they were heard before. */
    private Map<String, ContainerRow> fresh(Map<String, ContainerRow> known) throws Exception {
        try (var heard = new Heard(source().containers())) {
            return heard.page().rows().stream()
                    .collect(Collectors.toMap(ContainerRow::id, row -> timeless(row, known)));
        }
    }

    private static ContainerRow timeless(ContainerRow row, Map<String, ContainerRow> known) {
        ContainerRow other = known.getOrDefault(row.id(), row);
        return new ContainerRow(
                row.id(),
                row.name(),
                row.image(),
                row.imageId(),
                row.command(),
                row.created(),
                row.state(),
                other.status(),
                row.health(),
                row.exitCode(),
                other.since(),
                row.stopped(),
                row.ports());
    }

    @Test
    void doesNotBelieveAListThatLagsBehindItsEvents() throws Exception {
        DockerSource source = start(Scenario.demo());
        String id = engine.world().id("talk");
        try (var heard = new Heard(source.containers())) {
            heard.page();
            engine.world().endLate("talk", 3, Duration.ofMillis(400));
            ContainerRow row = heard.upsert(known -> known.id().equals(id));
            assertThat(row.state()).isEqualTo("exited");
            assertThat(row.exitCode()).isEqualTo(3);
            engine.traffic().reset();
            Await.until("the list to be asked for", () -> engine.traffic().count(LIST) >= 2);
            assertThat(engine.traffic().lines()).noneMatch(line -> line.contains(id));
        }
    }

    @Test
    void followsImagesByName() throws Exception {
        DockerSource source = start(Scenario.demo());
        try (var heard = new Heard(source.images())) {
            List<?> rows = heard.next(Change.Page.class).rows();
            assertThat(rows).hasSize(15);
            assertThat(rows).filteredOn(row -> ((ImageRow) row).tag().equals("<none>")).hasSize(2);
            engine.world().tag("redis:7.4-alpine", "mirror:5000/redis:mine");
            ImageRow tagged = (ImageRow) heard.next(Change.Upsert.class).row();
            assertThat(tagged.repository()).isEqualTo("mirror:5000/redis");
            assertThat(tagged.tag()).isEqualTo("mine");
            engine.world().removeImage("mirror:5000/redis:mine");
            assertThat(heard.next(Change.Remove.class).id()).isEqualTo(tagged.key());
            engine.world().add(ImageSpec.of("new:1", Duration.ofDays(1)).layer("ADD x", 12));
            assertThat(((ImageRow) heard.next(Change.Upsert.class).row()).size()).isEqualTo(12);
        }
    }

    @Test
    void followsFiguresOfOneContainer() throws Exception {
        DockerSource source = start(Scenario.demo());
        try (var heard = new Heard(source.figures(engine.world().id("web")))) {
            Figures first = heard.next(Figures.class);
            assertThat(first.cpu()).isBetween(0.05, 6.0);
            assertThat(first.cpuLimit()).isEqualTo(50);
            assertThat(first.memory()).isBetween(40L << 20, 54L << 20);
            assertThat(first.memoryLimit()).isEqualTo(64L << 20);
            assertThat(first.processes()).isEqualTo(5);
            Figures second = heard.next(Figures.class);
            assertThat(second.received()).isGreaterThan(first.received());
            assertThat(engine.traffic().open(STATS)).isEqualTo(1);
        }
        awaitOpen(STATS, 0);
    }

    @Test
    void endsFiguresWithTheContainer() throws Exception {
        DockerSource source = start(Scenario.demo());
        try (var heard = new Heard(source.figures(engine.world().id("talk")))) {
            heard.next(Figures.class);
            engine.world().stop("talk");
            heard.next(String.class, "ended"::equals);
        }
        awaitOpen(STATS, 0);
    }

    @Test
    void takesFiguresUpAgainWhenTheEngineIsBack() throws Exception {
        DockerSource source = start(Scenario.demo());
        try (var heard = new Heard(source.figures(engine.world().id("db")))) {
            heard.next(Figures.class);
            engine.kill();
            awaitOpen(STATS, 0);
            engine.listen();
            awaitOpen(STATS, 1);
            // What was said before the new request is passed over.
            assertThat(heard.soFar()).isNotEmpty();
            assertThat(heard.next(Figures.class).memory()).isPositive();
        }
    }

    @Test
    void learnsTheExactStartOfWhatIsInSight() throws Exception {
        DockerSource source = start(Scenario.demo());
        String id = engine.world().id("db");
        try (var heard = new Heard(source.containers())) {
            heard.page();
            try (var figures = new Heard(source.figures(id))) {
                ContainerRow row = heard.upsert(known -> known.id().equals(id));
                assertThat(row.since())
                        .isNotNull()
                        .isBetween(row.created(), row.created().plusSeconds(2))
                        .isNotEqualTo(row.created());
                figures.next(Figures.class);
            }
        }
    }
}
