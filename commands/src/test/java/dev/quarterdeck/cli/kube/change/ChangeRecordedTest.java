package dev.quarterdeck.cli.kube.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.kube.KubeLine;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The stories of {@link ChangeLiveTest} as ours lived them, on what the server answered then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("recorded")
class ChangeRecordedTest {
    private final ReplayingServer server = new ReplayingServer();
    private Path folder = Path.of("");

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        server.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Story> stories() {
        return ChangeLiveTest.stories();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void asksAndPrintsWhatItDidThen(Story story) {
        RecordedStory recorded = RecordedStory.read(story);
        assertThat(recorded.lines().stream().map(RecordedLine::step).toList())
                .as("recorded lines: src/test/cluster/record-stories records them anew")
                .isEqualTo(compared(story));
        Path config = server.config(folder.resolve("config"), recorded.namespace());
        for (RecordedLine line : recorded.lines()) {
            server.play(line);
            Ran ran = twin(config, recorded, line).byOurs(line.step());
            assertThat(server.differences()).as(line.step().line()).isEmpty();
            assertThat(plain(line, ran)).as(line.step().line()).isEqualTo(plain(line, line.ran()));
        }
    }

    private static List<Story.Step> compared(Story story) {
        return story.steps().stream().filter(ChangeRecordedTest::compared).toList();
    }

    private static boolean compared(Story.Step step) {
        return switch (step.kind()) {
            case COMPARED, IN_TURN, UNORDERED -> true;
            case READY, LOOK -> false;
        };
    }

    private static Twin twin(Path config, RecordedStory story, RecordedLine line) {
        var clock = new StoryClock.Replayed(line);
        return new Twin(
                config,
                story.namespace(),
                story.mark(),
                true,
                (_, file, words, environment, in) ->
                        KubeLine.run(file, words, environment, clock, in));
    }

    private static Ran plain(RecordedLine line, Ran ran) {
        String out = Twin.ofAnyRun(ran.out());
        String err = Twin.ofAnyRun(ran.err());
        return line.step().kind() == Story.Kind.UNORDERED
                ? new Ran(ran.status(), Twin.sorted(out), Twin.sorted(err))
                : new Ran(ran.status(), out, err);
    }
}
