package dev.quarterdeck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

@WithEngine
class EnginesTest {

    @Test
    void everyEngineAnswersAndHasTheTestImages(Engines engines) {
        for (var engine : engines.engines()) {
            assertThat(engine.docker("images", "--format", "{{.Repository}}:{{.Tag}}"))
                    .contains("busybox:1.35", "test/web:1", "test/web:2", "test/layers:1");
        }
    }

    @Test
    void theNewestIsTheLast(TestEngine newest, Engines engines) {
        assertThat(newest).isEqualTo(engines.engines().getLast());
    }

    @Test
    void noneAreFoundWhenNoneAreWanted() {
        var engines = Engines.find(Map.of("QUARTERDECK_TESTS_ENGINES", "none"));
        assertThat(engines.engines()).isEmpty();
        assertThat(engines.whyNone()).isEqualTo("QUARTERDECK_TESTS_ENGINES is none");
    }

    @Test
    void theScriptsAnswerIsRead() {
        assertThat(EngineScript.engines("20.10 unix:///a b/s\n28.5 unix:///c\n"))
                .isEqualTo(
                        List.of(
                                new TestEngine("20.10", "unix:///a b/s"),
                                new TestEngine("28.5", "unix:///c")));
    }
}
