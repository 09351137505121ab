package dev.quarterdeck.tui.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.testing.Await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The logs of pods as one, on the viewer's screen. */
@Tag("unit")
class PodLogSourceTest {
    static final ApiResource DEPLOYMENTS =
            new ApiResource(
                    "apps",
                    "v1",
                    "deployments",
                    "deployment",
                    "Deployment",
                    true,
                    List.of(),
                    List.of(),
                    List.of());

    private PodServer server = start();
    @TempDir Path folder = Path.of("");

    private static PodServer start() {
        try {
            return new PodServer();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void fresh() {
        server.close();
        server = start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reader reader(PodScope scope) throws IOException {
        Clock clock = Clock.fixed(ScriptedLog.START, ZoneOffset.UTC);
        return new Reader(new PodLogSource(server.client(folder), scope, "", clock), 80, 16);
    }

    private static PodScope pods(String... names) {
        return PodScope.named(Set.copyOf(Arrays.stream(names).map(name -> "n/" + name).toList()));
    }

    private static PodScope shop() {
        return PodScope.of(DEPLOYMENTS, "n", "shop");
    }

    @Test
    void mergesPodsInTheOrderOfTheirTimes() throws IOException {
        server.pod("one", "c").pod("two", "c");
        server.write("one/c", "a").write("two/c", "b").write("one/c", "c").write("two/c", "d");
        try (Reader reader = reader(shop())) {
            String screen = reader.see("two d").screen().text();
            assertThat(screen).containsSubsequence("one a", "two b", "one c", "two d");
            server.write("one/c", "e").write("two/c", "f");
            reader.see("one e").see("two f");
        }
    }

    @Test
    void aSinglePodsLinesStandAlone() throws IOException {
        server.pod("one", "c").write("one/c", "alone");
        try (Reader reader = reader(pods("one"))) {
            assertThat(reader.see("alone").screen().text()).contains("│ alone ");
        }
    }

    @Test
    void podsJoinAndLeave() throws IOException {
        server.pod("one", "c").write("one/c", "first");
        try (Reader reader = reader(shop())) {
            reader.see("first");
            server.write("two/c", "hello").pod("two", "c");
            reader.see("two/c joined").see("two hello");
            server.delete("one");
            reader.see("one/c left");
            server.write("two/c", "still here");
            reader.see("two still here");
        }
    }

    @Test
    void endsAndStartsAreTold() throws IOException {
        server.pod("one", "c").write("one/c", "before");
        try (Reader reader = reader(pods("one"))) {
            reader.see("before");
            server.end("one", 3, "c");
            reader.see("c ended 12:03:58, exit 3");
            server.again("one", "c").write("one/c", "after");
            reader.see("c started").see("after");
        }
    }

    @Test
    void aRemovedPodIsTold() throws IOException {
        server.pod("one", "c").write("one/c", "before");
        try (Reader reader = reader(pods("one"))) {
            reader.see("before");
            server.delete("one");
            reader.see("removed 13:03:58");
        }
    }

    @Test
    void containersAreChosenOneAfterTheOther() throws IOException {
        server.pod("one", "web", "side");
        server.write("one/web", "from web").write("one/side", "from side");
        try (Reader reader = reader(pods("one"))) {
            reader.see("all containers").see("web  from web").see("side from side");
            reader.type("a").seeNot("from side").see("from web");
            reader.type("a").see("from side").seeNot("from web");
            reader.type("a").see("all containers");
        }
    }

    @Test
    void thePreviousRunIsAskedFor() throws IOException {
        server.pod("one", "c").write("one/c", "line");
        try (Reader reader = reader(pods("one"))) {
            reader.see("line").type("p").see("previous run");
            reader.see(
                    any ->
                            server.asked().stream()
                                    .anyMatch(path -> path.contains("previous=true")));
        }
    }

    @Test
    void olderLinesArePagedInWithoutGaps() throws IOException {
        server.pod("one", "c").pod("two", "c");
        for (int i = 1; i <= 3000; i++) {
            server.write(i % 3 == 0 ? "two/c" : "one/c", "line " + i);
        }
        try (Reader reader = reader(shop())) {
            reader.see("line 3000");
            String begin = "the log begins here";
            Await.until(begin, () -> reader.type("g").screen().text().contains(begin));
            assertThat(reader.screen().text()).containsSubsequence(begin, "line 1 ", "line 2 ");
            reader.see("3,000 lines");
        }
    }
}
